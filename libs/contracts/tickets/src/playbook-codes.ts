/** What a playbook leads through: a request from its first word to its close, or handing something over where the customer is (TKT-33, TKT-37). */
export const PLAYBOOK_KINDS = ['service', 'delivery'] as const;
export type PlaybookKind = (typeof PLAYBOOK_KINDS)[number];

export const STEP_STATUSES = ['open', 'done', 'skipped'] as const;
export type StepStatus = (typeof STEP_STATUSES)[number];
