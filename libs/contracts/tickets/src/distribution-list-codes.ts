/** In which languages a list writes. */
export const LIST_LANGUAGES = ['zh', 'en'] as const;
export type ListLanguage = (typeof LIST_LANGUAGES)[number];

/** How somebody said that they want the mail of a list. `portal`: they did it themselves. */
export const LIST_CONSENTS = ['spoken', 'written', 'form', 'portal'] as const;
export type ListConsent = (typeof LIST_CONSENTS)[number];

/** Why somebody gets the mail of a list no more: they asked for that, their address takes none, the list was closed, or something else. */
export const UNSUBSCRIBE_REASONS = ['asked', 'undeliverable', 'list_closed', 'other'] as const;
export type UnsubscribeReason = (typeof UNSUBSCRIBE_REASONS)[number];
