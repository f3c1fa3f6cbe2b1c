import { told, type Fact, type Fold, type Row } from '../../fold.js';

const USES: Readonly<Record<string, readonly [kind: string, subject: string, at: string]>> = {
  'tickets.search-answered': ['answered', 'searchId', 'searchedAt'],
  'tickets.search-missed': ['missed', 'searchId', 'searchedAt'],
  'tickets.article-published': ['published', 'articleId', 'publishedAt'],
  'tickets.article-review-due': ['due', 'articleId', 'noticedAt'],
  'tickets.article-retired': ['retired', 'articleId', 'retiredAt'],
  'tickets.article-voted': ['voted', 'articleId', 'votedAt'],
};

/** Roles of those who work here. */
const STAFF = new Set(['agent', 'analyst', 'manager', 'operator', 'service']);

/** What only facts of one type tell. */
const toldBy = ({ type, data, meta }: Fact): Row => {
  if (type === 'tickets.article-published') return { articleKind: data['kind']!, ...told(data, 'audience', 'visibility', 'productLine', 'accurateUntil') };
  if (type === 'tickets.article-review-due') return told(data, 'accurateUntil');
  if (type !== 'tickets.article-voted') return {};

  return { readerId: data['voterId']!, readership: data['readership'] ?? (STAFF.has(meta.actor.role) ? 'staff' : null) };
};

/** How do people help themselves with what we have written down? One line per fact. */
export const knowledgeUse: Fold = {
  ...{ service: 'analytics', view: 'knowledge-use', key: ['factId'] },
  keyOf: ({ type, id }) => (type in USES ? { factId: id } : null),
  next: (_, fact) => {
    const { type, id, data } = fact;
    const [kind, subject, at] = USES[type]!;
    return { factId: id, kind, subjectId: data[subject]!, ...told(data, 'language', 'helpful', 'solved'), ...toldBy(fact), at: data[at]! };
  },
};
