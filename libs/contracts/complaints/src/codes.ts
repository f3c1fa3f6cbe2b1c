/** What a complaint is about: sales contract, transport, product quality, service (CMP-13). */
export const COMPLAINT_CONTENTS = ['contract', 'transport', 'product', 'service'] as const;
export type ComplaintContent = (typeof COMPLAINT_CONTENTS)[number];

/** How it reached us: the four channels of CMP-24, and those that records and the public form know besides. */
export const COMPLAINT_CHANNELS = ['face', 'letter', 'phone', 'visit', 'web', 'e-mail', 'chat', 'fax', 'social', 'referral', 'other'] as const;
export type ComplaintChannel = (typeof COMPLAINT_CHANNELS)[number];

/** Who took it in: the complainant through the open form, an agent, a reaction to an escalated ticket, or an import of records. */
export const COMPLAINT_INTAKES = ['public', 'agent', 'escalated', 'import'] as const;
export type ComplaintIntake = (typeof COMPLAINT_INTAKES)[number];

/** Small matter, or a matter of the product or service itself (CMP-07). */
export const COMPLAINT_SEVERITIES = ['trivial', 'substantive'] as const;
export type ComplaintSeverity = (typeof COMPLAINT_SEVERITIES)[number];

/** The cause tree, level 1 → level 2 (CMP-02, CMP-03, CMP-04). */
export const CAUSE_TREE = {
  enterprise: ['product_quality', 'service_quality', 'misleading', 'management'],
  consumer: ['economic', 'leisure', 'personality', 'self_protection'],
  government_society: ['supervision', 'legal_system', 'credit_lack'],
} as const;
export const COMPLAINT_CAUSES = [...CAUSE_TREE.enterprise, ...CAUSE_TREE.consumer, ...CAUSE_TREE.government_society] as const;
export type ComplaintCause = (typeof COMPLAINT_CAUSES)[number];

/** Whether the firm itself gave the cause: such a complaint is archived with an improvement only (CMP-39). */
export const isEnterpriseCause = (cause: ComplaintCause): boolean => (CAUSE_TREE.enterprise as readonly string[]).includes(cause);

/** What typically goes wrong after a sale (TKT-11): sub-causes, below whichever cause the enterprise gave. */
export const AFTER_SALE_PROBLEMS = ['price_change', 'late_delivery', 'poor_installation'] as const;
export type ComplaintSubCause = (typeof AFTER_SALE_PROBLEMS)[number];

/** The six psychologies (CMP-05). */
export const PSYCHOLOGIES = ['respect', 'remedy', 'recognition', 'display', 'revenge', 'venting'] as const;
export type Psychology = (typeof PSYCHOLOGIES)[number];

/** The five complainant types (CMP-06). */
export const COMPLAINANT_TYPES = ['quality_supervisor', 'rational', 'negotiator', 'victim', 'advocate'] as const;
export type ComplainantType = (typeof COMPLAINANT_TYPES)[number];

/** The six reception techniques (CMP-19). */
export const TECHNIQUES = ['calm', 'tactful_denial', 'convert', 'admit', 'divert', 'humour'] as const;
export type Technique = (typeof TECHNIQUES)[number];

/** The three reply modes (CMP-20). */
export const REPLY_MODES = ['immediate', 'deferred', 'transferred'] as const;
export type ReplyMode = (typeof REPLY_MODES)[number];

/** What is offered for one demand (CMP-33). */
export const OFFERS = ['granted', 'conditional', 'partial', 'refused'] as const;
export type Offer = (typeof OFFERS)[number];

/** Why a complaint may be a major one (CMP-25). */
export const MAJOR_REASONS = ['key_customer', 'large_claim', 'intense', 'reopened', 'stalled', 'judged'] as const;
export type MajorReason = (typeof MAJOR_REASONS)[number];

/** Which limit passed without an answer: the one set when the complaint was lodged, or the date promised with a deferred reply. */
export const ANSWER_LIMITS = ['statutory', 'promised'] as const;
export type AnswerLimit = (typeof ANSWER_LIMITS)[number];

/** The states of SM-3. `executing` begins when the solution is accepted. */
export const COMPLAINT_STATUSES = [
  'lodged',
  'heard',
  'understood',
  'recorded',
  'responded',
  'reply_decided',
  'negotiating',
  'executing',
  'resolved',
  'reported',
  'archived',
  'withdrawn',
] as const;
export type ComplaintStatus = (typeof COMPLAINT_STATUSES)[number];

export const SATISFACTIONS = ['satisfied', 'partly', 'dissatisfied', 'unknown'] as const;
export type Satisfaction = (typeof SATISFACTIONS)[number];

/** What a requested message is for. */
export const MESSAGE_PURPOSES = ['acknowledgement', 'transfer', 'result'] as const;
export type MessagePurpose = (typeof MESSAGE_PURPOSES)[number];

/** What an article says, and in which language, in the codes of the tickets' articles (KBS-05). */
export const PROPOSED_ARTICLE_KINDS = ['faq', 'how_to', 'known_problem', 'policy', 'product'] as const;
export type ProposedArticleKind = (typeof PROPOSED_ARTICLE_KINDS)[number];

export const PROPOSED_ARTICLE_LANGUAGES = ['zh', 'en'] as const;
export type ProposedArticleLanguage = (typeof PROPOSED_ARTICLE_LANGUAGES)[number];
