/** Below, at or above what was expected (SUR-01). Computed from the answers, never asked. */
export const BANDS = ['disappointed', 'acceptable', 'delighted'] as const;
export type Band = (typeof BANDS)[number];

/** What an invitation grew out of. */
export const OCCASIONS = ['ticket-closed', 'complaint-archived', 'campaign'] as const;
export type OccasionKind = (typeof OCCASIONS)[number];

/** The group that an item counts to: the five contents of satisfaction (SUR-02) and the five dimensions of service quality (SUR-03). */
export const ITEM_GROUPS = ['concept', 'behaviour', 'audiovisual', 'product', 'service', 'reliability', 'assurance', 'tangibles', 'empathy', 'responsiveness'] as const;
export type ItemGroup = (typeof ITEM_GROUPS)[number];

/** How the answers reach us (SUR-17). */
export const SURVEY_METHODS = ['questionnaire', 'phone', 'interview'] as const;
export type SurveyMethod = (typeof SURVEY_METHODS)[number];

/** Whether an answer counts in results (SUR-16). */
export const CREDIBILITIES = ['credible', 'doubtful'] as const;
export type Credibility = (typeof CREDIBILITIES)[number];

/** Why an answer is doubtful: given faster than it can be read, or the same pair for every item of a long questionnaire. */
export const DOUBTS = ['speeder', 'straight_lining'] as const;
export type Doubt = (typeof DOUBTS)[number];

/** Why no invitation was sent: the party was asked too recently. */
export const WITHHOLDING_REASONS = ['contact-fatigue'] as const;
export type WithholdingReason = (typeof WITHHOLDING_REASONS)[number];

/** How the link reaches the party: by a message, or through the agent where no address is known. */
export const DELIVERIES = ['message', 'by-agent'] as const;
export type Delivery = (typeof DELIVERIES)[number];

/** The states of SM-7. */
export const CAMPAIGN_STATUSES = ['draft', 'planned', 'piloted', 'fielding', 'closed', 'analysed', 'reported'] as const;
export type CampaignStatus = (typeof CAMPAIGN_STATUSES)[number];

/** The states of SM-8. */
export const INVITATION_STATUSES = ['sent', 'opened', 'submitted', 'expired'] as const;
export type InvitationStatus = (typeof INVITATION_STATUSES)[number];
