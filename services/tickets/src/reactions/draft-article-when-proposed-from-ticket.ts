import { ArticleProposed } from '@rapport/contracts-tickets';
import { command, reaction, whenever } from '@rapport/event-sourcing';
import { articleAggregate } from '../article/article.decider.js';

/** What an agent wrote down about a solved ticket becomes a draft (KBS-15); its author is the agent, who therefore cannot review it. */
export const draftArticleWhenProposedFromTicket = reaction('draft-article-when-proposed-from-ticket', [
  whenever(ArticleProposed, ({ data: { ticketId, articleId, kind, language, title, body, author } }) => {
    const written = { kind, language, title, body, audience: 'both', phase: 'after', productLine: null, keywords: [], visibility: null, accurateUntil: null } as const;

    return [command(articleAggregate, articleId, { type: 'DraftArticle', data: { articleId, ...written, keywords: [], owner: author, author, ticketId, searchId: null } })];
  }),
]);
