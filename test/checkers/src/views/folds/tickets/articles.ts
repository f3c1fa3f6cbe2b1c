import { count, inside, perStream, told, type Fact, type Fold, type Row } from '../../fold.js';

const TEXT = ['kind', 'audience', 'phase', 'productLine', 'keywords', 'language', 'title', 'body', 'visibility', 'accurateUntil'] as const;

/** Those that do not say how they are laid out are running text. */
const text = (data: Fact['data']): Row => ({ ...told(data, ...TEXT), format: data['format'] ?? 'text' });

/** A vote counts for one of yes and no; what was said before counts no more. */
const voted = (row: Row, { data }: Fact): Row => {
  const before = data['previous'] === null || data['previous'] === undefined ? null : inside(data, 'previous');
  const change = (of: (vote: Row) => boolean) => Number(of(data)) - (before === null ? 0 : Number(of(before)));

  return {
    ...row,
    helpful: count(row, 'helpful') + change((vote) => vote['helpful'] === true),
    unhelpful: count(row, 'unhelpful') + change((vote) => vote['helpful'] === false),
    solved: count(row, 'solved') + change((vote) => vote['solved'] === true),
  };
};

const nextArticle = (row: Row | null, fact: Fact): Row | null => {
  const { type, data } = fact;
  if (type === 'tickets.article-drafted') return { ...text(data), ...told(data, 'articleId', 'owner', 'author', 'ticketId', 'complaintId', 'searchId', 'draftedAt'), status: 'draft', edition: 0, helpful: 0, unhelpful: 0, solved: 0, changedAt: data['draftedAt']! };
  if (row === null) return null;

  switch (type) {
    case 'tickets.article-revised':
      return { ...row, ...text(data), ...told(data, 'owner', 'author'), status: count(row, 'edition') > 0 ? 'revised' : 'draft', reviewedBy: null, reviewCause: null, changedAt: data['revisedAt']! };
    case 'tickets.article-reviewed':
      return { ...row, status: 'reviewed', reviewedBy: data['reviewedBy']!, changedAt: data['reviewedAt']! };
    case 'tickets.article-published':
      return { ...row, ...told(data, 'edition', 'accurateUntil', 'publishedAt'), status: 'published', changedAt: data['publishedAt']! };
    case 'tickets.article-review-due':
      return { ...row, status: 'review_due', reviewCause: data['because'] ?? 'accuracy', changedAt: data['noticedAt']! };
    case 'tickets.article-retired':
      return { ...row, status: 'retired', reviewCause: null, retiredAt: data['retiredAt']!, retirementReason: data['reason']!, changedAt: data['retiredAt']! };
    case 'tickets.article-voted':
      return voted(row, fact);
    default:
      return row;
  }
};

/** What do we have written down, and what has to be done with it? */
export const articles: Fold = { service: 'tickets', view: 'articles', key: ['articleId'], mirrors: 'article', keyOf: perStream('article', 'articleId'), next: nextArticle };

const nextPublished = (row: Row | null, fact: Fact): Row | null => {
  const { type, data } = fact;
  if (type === 'tickets.article-published') {
    const words = inside(data, 'words');
    return {
      ...text(data),
      ...told(data, 'articleId', 'edition', 'publishedAt'),
      ...{ reviewDue: false, helpful: count(row ?? {}, 'helpful'), unhelpful: count(row ?? {}, 'unhelpful'), solved: count(row ?? {}, 'solved') },
      ...{ headWords: words['head']!, bodyWords: words['body']! },
    };
  }
  if (row === null || type === 'tickets.article-retired') return null;
  if (type === 'tickets.article-review-due') return { ...row, reviewDue: true };

  return type === 'tickets.article-voted' ? voted(row, fact) : row;
};

/** What do readers find? */
export const publishedArticles: Fold = { service: 'tickets', view: 'published-articles', key: ['articleId'], keyOf: perStream('article', 'articleId'), next: nextPublished };

/** What is searched for in vain, again and again? */
export const articleProposals: Fold = {
  ...{ service: 'tickets', view: 'article-proposals', key: ['searchId'], mirrors: 'article-search' },
  keyOf: perStream('article-search', 'searchId'),
  next: (row, { type, data }) => {
    if (type === 'tickets.missed-search-answered') return row && { ...row, status: 'answered', articleId: data['articleId']! };
    if (type !== 'tickets.search-missed') return row;
    const first = row ?? { firstSeenAt: data['searchedAt']!, articleId: null };
    const status = first['articleId'] !== null ? 'answered' : Number(data['times']) === 1 ? 'noticed' : 'proposed';

    return { ...first, ...told(data, 'searchId', 'query', 'language', 'times'), status, lastSeenAt: data['searchedAt']! };
  },
};
