/** Why a letter is neither a request nor an answer: a program, a failed delivery, a mass mailing, a mailing list or we ourselves wrote it, or nobody says who did (KBS-08). */
export const SET_ASIDE_REASONS = ['automatic', 'bounce', 'bulk', 'list', 'loop', 'no_sender'] as const;
export type SetAsideReason = (typeof SET_ASIDE_REASONS)[number];

/** What proves who wrote a letter: it answers one of ours, or its mail server vouches for the address. */
export const MAIL_PROOFS = ['answer', 'address'] as const;
export type MailProof = (typeof MAIL_PROOFS)[number];

/** What a message of ours about a ticket is for. */
export const TICKET_MESSAGE_PURPOSES = ['acknowledgement'] as const;

/** Contacts on the net that are no requests by themselves: a post in a forum, a talk in a chat (KBS-09 to KBS-11). */
export const ONLINE_CONTACT_KINDS = ['forum_post', 'chat'] as const;
export type OnlineContactKind = (typeof ONLINE_CONTACT_KINDS)[number];

/** What a moderator does with a post (KBS-09). */
export const MODERATIONS = ['hidden', 'restored', 'praised'] as const;
export type Moderation = (typeof MODERATIONS)[number];

/** How a post harms the community (KBS-10). */
export const ABUSE_KINDS = ['spam', 'insult', 'privacy', 'falsehood', 'other'] as const;
export type AbuseKind = (typeof ABUSE_KINDS)[number];

export const ABUSE_STATUSES = ['reported', 'upheld', 'dismissed'] as const;
export type AbuseStatus = (typeof ABUSE_STATUSES)[number];
