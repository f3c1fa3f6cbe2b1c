import type { JsonObject } from '../../../run-folder/records.js';
import { count, list, perStream, told, type Fact, type Fold, type Row } from '../../fold.js';

/** How is a kind of ticket handled by now? What is shipped has no terms of its own until somebody publishes some. */
export const playbooks: Fold = {
  ...{ service: 'tickets', view: 'playbooks', key: ['playbookId'], mirrors: 'playbook', keyOf: perStream('playbook', 'playbookId') },
  next: (row, { type, data }) => {
    if (type === 'tickets.playbook-published') return { ...told(data, 'playbookId', 'code', 'playbookVersion', 'terms', 'reason', 'publishedBy', 'publishedAt'), archived: false };

    return { ...(row ?? { playbookVersion: 0 }), ...told(data, 'playbookId', 'code'), archived: true };
  },
};

/** What does a ticket of a kind begin with by now? */
export const ticketTemplates: Fold = {
  ...{ service: 'tickets', view: 'ticket-templates', key: ['ticketTemplateId'], mirrors: 'ticket-template', keyOf: perStream('ticket-template', 'ticketTemplateId') },
  next: (row, { type, data }) => {
    if (type === 'tickets.ticket-template-archived') return row && { ...row, archived: true };

    return { ...told(data, 'ticketTemplateId', 'code', 'templateVersion', 'terms', 'reason', 'publishedBy', 'publishedAt'), archived: false };
  },
};

const settled = (row: Row, { type, data }: Fact): Row => {
  const done = type === 'tickets.playbook-step-done';
  const at = data[done ? 'doneAt' : 'skippedAt']!;
  const result = { status: done ? 'done' : 'skipped', settledBy: data[done ? 'doneBy' : 'skippedBy']!, settledAt: at, reason: data['reason'] ?? null };
  const steps = (list(row, 'steps') as readonly JsonObject[]).map((step) => (step['step'] === data['step'] ? { ...step, ...result } : step));
  const open = steps.some(({ status }) => status === 'open');
  const more = (column: string, by: boolean) => count(row, column) + (by ? 1 : 0);

  return {
    ...{ ...row, steps, open, endedAt: open ? null : at },
    ...{ done: more('done', done), skipped: more('skipped', !done), mandatoryDone: more('mandatoryDone', done && data['mandatory'] === true), outOfOrder: more('outOfOrder', done && data['inOrder'] === false) },
  };
};

/** How far is each ticket that is handled by a playbook, and what was left out? */
export const playbookRuns: Fold = {
  ...{ service: 'tickets', view: 'playbook-runs', key: ['runId'], mirrors: 'playbook-run', keyOf: perStream('playbook-run', 'runId') },
  next: (row, fact) => {
    if (fact.type !== 'tickets.playbook-run-started') return row && settled(row, fact);
    const steps = list(fact.data, 'steps') as readonly JsonObject[];

    return {
      ...told(fact.data, 'runId', 'ticketId', 'partyId', 'playbookId', 'code', 'playbookVersion', 'kind', 'title', 'startedBy', 'startedAt'),
      ...{ steps: steps.map((step) => ({ ...step, status: 'open', settledBy: null, settledAt: null, reason: null })), mandatory: steps.filter(({ mandatory }) => mandatory === true).length },
      ...{ mandatoryDone: 0, done: 0, skipped: 0, outOfOrder: 0, open: true },
    };
  },
};
