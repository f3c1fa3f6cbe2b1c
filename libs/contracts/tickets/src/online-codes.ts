/** Why a letter is neither a request nor an answer: a program, a failed delivery, a mass mailing, a mailing list or we ourselves wrote it, or nobody says who did (KBS-08). */
export const SET_ASIDE_REASONS = ['automatic', 'bounce', 'bulk', 'list', 'loop', 'no_sender'] as const;
export type SetAsideReason = (typeof SET_ASIDE_REASONS)[number];

/** What a message of ours about a ticket is for. */
export const TICKET_MESSAGE_PURPOSES = ['acknowledgement'] as const;

/** Contacts on the net that are no requests by themselves: a post in a forum, a talk in a chat (KBS-09 to KBS-11). */
export const ONLINE_CONTACT_KINDS = ['forum_post', 'chat'] as const;
export type OnlineContactKind = (typeof ONLINE_CONTACT_KINDS)[number];
