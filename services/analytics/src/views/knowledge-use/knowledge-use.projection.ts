import { ArticlePublished, ArticleRetired, ArticleReviewDue, ArticleVoted, SearchAnswered, SearchMissed } from '@rapport/contracts-tickets';
import { on, projection } from '@rapport/event-sourcing';
import { KnowledgeUseRow } from './knowledge-use.row.js';

const NOTHING = { language: null, readerId: null, helpful: null, solved: null } as const;

/** How do people help themselves with what we have written down? */
export const knowledgeUse = projection(KnowledgeUseRow, {
  name: 'knowledge-use',
  version: 1,
  when: [
    on(SearchAnswered, (_, { id, data: { searchId, language, searchedAt } }) => ({ ...NOTHING, factId: id, kind: 'answered', subjectId: searchId, language, at: searchedAt })),
    on(SearchMissed, (_, { id, data: { searchId, language, searchedAt } }) => ({ ...NOTHING, factId: id, kind: 'missed', subjectId: searchId, language, at: searchedAt })),
    on(ArticlePublished, (_, { id, data: { articleId, language, publishedAt } }) => ({ ...NOTHING, factId: id, kind: 'published', subjectId: articleId, language, at: publishedAt })),
    on(ArticleReviewDue, (_, { id, data: { articleId, noticedAt } }) => ({ ...NOTHING, factId: id, kind: 'due', subjectId: articleId, at: noticedAt })),
    on(ArticleRetired, (_, { id, data: { articleId, retiredAt } }) => ({ ...NOTHING, factId: id, kind: 'retired', subjectId: articleId, at: retiredAt })),
    on(ArticleVoted, (_, { id, data: { articleId, voterId, helpful, solved, votedAt } }) => ({ factId: id, kind: 'voted', subjectId: articleId, language: null, readerId: voterId, helpful, solved, at: votedAt })),
  ],
  keyOf: ({ id }) => id,
});
