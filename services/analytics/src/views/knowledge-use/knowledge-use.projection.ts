import { ArticlePublished, ArticleRetired, ArticleReviewDue, ArticleVoted, SearchAnswered, SearchMissed, type Readership } from '@rapport/contracts-tickets';
import { on, projection, type Actor } from '@rapport/event-sourcing';
import { KnowledgeUseRow } from './knowledge-use.row.js';

const NO_EDITION = { articleKind: null, audience: null, visibility: null, productLine: null, accurateUntil: null } as const;
const NO_VOTE = { readerId: null, readership: null, helpful: null, solved: null } as const;
const NOTHING = { language: null, ...NO_EDITION, ...NO_VOTE } as const;

const OURS: readonly Actor['role'][] = ['agent', 'manager', 'analyst', 'service', 'operator'];

/** Older votes do not tell who read; who gave them does, where it was one of us. */
const readershipOf = (told: Readership | undefined, { role }: Actor): Readership | null => told ?? (OURS.includes(role) ? 'staff' : null);

/** How do people help themselves with what we have written down? */
export const knowledgeUse = projection(KnowledgeUseRow, {
  name: 'knowledge-use',
  version: 2,
  when: [
    on(SearchAnswered, (_, { id, data: { searchId, language, searchedAt } }) => ({ ...NOTHING, factId: id, kind: 'answered', subjectId: searchId, language, at: searchedAt })),
    on(SearchMissed, (_, { id, data: { searchId, language, searchedAt } }) => ({ ...NOTHING, factId: id, kind: 'missed', subjectId: searchId, language, at: searchedAt })),
    on(ArticlePublished, (_, { id, data: { articleId, kind, audience, visibility, productLine, accurateUntil, language, publishedAt } }) => ({
      ...NO_VOTE,
      ...{ articleKind: kind, audience, visibility, productLine, accurateUntil, language },
      ...{ factId: id, kind: 'published', subjectId: articleId, at: publishedAt },
    })),
    on(ArticleReviewDue, (_, { id, data: { articleId, accurateUntil, noticedAt } }) => ({ ...NOTHING, factId: id, kind: 'due', subjectId: articleId, accurateUntil, at: noticedAt })),
    on(ArticleRetired, (_, { id, data: { articleId, retiredAt } }) => ({ ...NOTHING, factId: id, kind: 'retired', subjectId: articleId, at: retiredAt })),
    on(ArticleVoted, (_, { id, metadata: { actor }, data: { articleId, voterId, readership, helpful, solved, votedAt } }) => ({
      ...{ language: null, ...NO_EDITION },
      ...{ factId: id, kind: 'voted', subjectId: articleId, readerId: voterId, readership: readershipOf(readership, actor), helpful, solved, at: votedAt },
    })),
  ],
  keyOf: ({ id }) => id,
});
