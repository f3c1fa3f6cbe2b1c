import { told, type Fold } from '../../fold.js';

const USES: Readonly<Record<string, readonly [kind: string, subject: string, at: string]>> = {
  'tickets.search-answered': ['answered', 'searchId', 'searchedAt'],
  'tickets.search-missed': ['missed', 'searchId', 'searchedAt'],
  'tickets.article-published': ['published', 'articleId', 'publishedAt'],
  'tickets.article-review-due': ['due', 'articleId', 'noticedAt'],
  'tickets.article-retired': ['retired', 'articleId', 'retiredAt'],
  'tickets.article-voted': ['voted', 'articleId', 'votedAt'],
};

/** How do people help themselves with what we have written down? One line per fact. */
export const knowledgeUse: Fold = {
  ...{ service: 'analytics', view: 'knowledge-use', key: ['factId'] },
  keyOf: ({ type, id }) => (type in USES ? { factId: id } : null),
  next: (_, { type, id, data }) => {
    const [kind, subject, at] = USES[type]!;
    return { factId: id, kind, subjectId: data[subject]!, ...told(data, 'language', 'helpful', 'solved'), readerId: data['voterId'] ?? null, at: data[at]! };
  },
};
