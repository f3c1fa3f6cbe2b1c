/** What an article is: an answer, a way to do something, a fault that we know of, a rule of ours, what a product is (KBS-05). */
export const ARTICLE_KINDS = ['faq', 'how_to', 'known_problem', 'policy', 'product'] as const;
export type ArticleKind = (typeof ARTICLE_KINDS)[number];

/** Whom it is written for: people who are new to us, those who come regularly, or both (KBS-05). */
export const ARTICLE_AUDIENCES = ['new', 'regular', 'both'] as const;
export type ArticleAudience = (typeof ARTICLE_AUDIENCES)[number];

/** How much is disclosed to whom (KBS-05): everybody, whoever is known to us, ourselves. */
export const ARTICLE_VISIBILITIES = ['public', 'clients', 'internal'] as const;
export type ArticleVisibility = (typeof ARTICLE_VISIBILITIES)[number];

/** How it is laid out (KBS-05): running text, one step after the other, question and answer, a table. */
export const ARTICLE_FORMATS = ['text', 'steps', 'question_answer', 'table'] as const;
export type ArticleFormat = (typeof ARTICLE_FORMATS)[number];

/** Who reads: one of us, somebody known to us, anybody. */
export const READERSHIPS = ['staff', 'client', 'anybody'] as const;
export type Readership = (typeof READERSHIPS)[number];

export const ARTICLE_LANGUAGES = ['zh', 'en'] as const;
export type ArticleLanguage = (typeof ARTICLE_LANGUAGES)[number];

/** The states of SM-9. */
export const ARTICLE_STATUSES = ['draft', 'reviewed', 'published', 'review_due', 'revised', 'retired'] as const;
export type ArticleStatus = (typeof ARTICLE_STATUSES)[number];

/** Why an edition has to be looked at again: its time has come, or readers say that it does not help. */
export const REVIEW_CAUSES = ['accuracy', 'votes'] as const;
export type ReviewCause = (typeof REVIEW_CAUSES)[number];

/** What has become of a search that found nothing: noticed once, worth an article since it came back, answered by one. */
export const PROPOSAL_STATUSES = ['noticed', 'proposed', 'answered'] as const;
export type ProposalStatus = (typeof PROPOSAL_STATUSES)[number];

/** The accuracy of a published article is to be looked at again: what the log's timer is called. */
export const ARTICLE_ACCURACY = 'tickets.article-accuracy';
