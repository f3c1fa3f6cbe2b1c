import { ArticleProposed } from '@rapport/contracts-complaints';
import { command, reaction, whenever } from '@rapport/event-sourcing';
import { articleAggregate } from '../article/article.decider.js';

/** What somebody wrote down about a resolved complaint becomes a draft (KBS-15); its author is whoever wrote it, who therefore cannot review it. */
export const draftArticleWhenProposedFromComplaint = reaction('draft-article-when-proposed-from-complaint', [
  whenever(ArticleProposed, ({ data: { complaintId, articleId, kind, language, title, body, author } }) => {
    const written = { kind, language, title, body, audience: 'both', phase: 'after', productLine: null, keywords: [], visibility: null, accurateUntil: null } as const;

    return [command(articleAggregate, articleId, { type: 'DraftArticle', data: { articleId, ...written, keywords: [], owner: author, author, ticketId: null, complaintId, searchId: null } })];
  }),
]);
