import { articleEvents } from './article.js';
import { articleSearchEvents } from './article-search.js';
import { AcknowledgementAllowed, MailSetAside } from './mail.js';
import { TopicLimitsSet } from './moderation.js';
import { onlineContactEvents } from './online-contact.js';

export * from './article-codes.js';
export * from './article.js';
export * from './article-search.js';
export * from './mail.js';
export * from './moderation.js';
export * from './online-codes.js';
export * from './online-contact.js';

/** Every fact about what we know, what is searched for, and what comes in over the net without being about a ticket. */
export const knowledgeEvents = [...articleEvents, ...articleSearchEvents, MailSetAside, AcknowledgementAllowed, ...onlineContactEvents, TopicLimitsSet] as const;

/** Categories of their streams. */
export const KNOWLEDGE_CATEGORIES = ['article', 'article-search', 'mail', 'correspondent', 'online-contact', 'forum'] as const;
