import { ARTICLE_ACCURACY, ArticleDrafted, articleEvents, ArticlePublished, ArticleRetired, ArticleReviewDue, ArticleReviewed, ArticleRevised, ArticleVoted } from '@rapport/contracts-tickets';
import { aggregate, DAY, later, unreachable, type Alarm, type Decider, type Instant } from '@rapport/event-sourcing';
import { wordsOf } from '../article-search/segmenting.rule.js';
import type { ArticleCommand, DraftArticle, MarkReviewDue, PublishArticle, RetireArticle, ReviewArticle, ReviseArticle, VoteHelpful } from './article.commands.js';
import {
  accuracyDatePast,
  articleExists,
  articleNotFound,
  articleNothingToReview,
  articleNotPublished,
  articleNotReviewed,
  articleRetired,
  articleVisibilityMissing,
  reviewerIsAuthor,
} from './article.errors.js';
import { contentOf, evolveArticle, type Article, type ArticleContent, type ArticleEvent, type ExistingArticle } from './article.state.js';
import { helpsTooFew, type UnhelpfulLimit } from './votes.rule.js';

const draft = ({ data, metadata }: DraftArticle, article: Article): readonly ArticleEvent[] => {
  if (article.status !== 'none') throw articleExists(data.articleId);

  return [ArticleDrafted({ ...data, draftedAt: metadata.now })];
};

const revise = ({ data, metadata }: ReviseArticle, { content }: ExistingArticle): readonly ArticleEvent[] =>
  same(contentOf(data), content) ? [] : [ArticleRevised({ ...data, revisedAt: metadata.now })];

/** Key by key in one order: the same content is the same text. */
const same = (one: ArticleContent, other: ArticleContent): boolean => JSON.stringify(contentOf(one)) === JSON.stringify(contentOf(other));

const review = ({ data: { articleId }, metadata: { actor, now } }: ReviewArticle, { status, author }: ExistingArticle): readonly ArticleEvent[] => {
  if (status === 'reviewed') return [];
  if (status !== 'draft' && status !== 'revised') throw articleNothingToReview(articleId, status);
  if (actor.id === author) throw reviewerIsAuthor(articleId);

  return [ArticleReviewed({ articleId, reviewedBy: actor.id, reviewedAt: now })];
};

const publish = ({ data: { articleId, staleAfterDays }, metadata: { actor, now } }: PublishArticle, { status, content, edition }: ExistingArticle): readonly ArticleEvent[] => {
  if (status === 'published') return [];
  if (status !== 'reviewed') throw articleNotReviewed(articleId, status);
  const { visibility } = content;
  const accurateUntil = content.accurateUntil ?? later(now, staleAfterDays * DAY);
  if (visibility === null) throw articleVisibilityMissing(articleId);
  if (accurateUntil <= now) throw accuracyDatePast(articleId, accurateUntil);

  return [ArticlePublished({ articleId, edition: edition + 1, ...content, visibility, accurateUntil, words: wordsIn(content), publishedBy: actor.id, publishedAt: now })];
};

/** Segmented once, so that a view that is built anew with another dictionary finds the same. */
const wordsIn = ({ title, keywords, body }: ArticleContent) => ({ head: wordsOf([title, ...keywords].join(' ')), body: wordsOf(body) });

/** An edition that was replaced, or is being worked on, does not have to be looked at for its age. */
const markReviewDue = ({ data, metadata }: MarkReviewDue, { status, edition }: ExistingArticle): readonly ArticleEvent[] =>
  status === 'published' && data.edition === edition ? [ArticleReviewDue({ ...data, because: 'accuracy', noticedAt: metadata.now })] : [];

const retire = ({ data, metadata: { actor, now } }: RetireArticle, { status }: ExistingArticle): readonly ArticleEvent[] =>
  status === 'retired' ? [] : [ArticleRetired({ ...data, retiredBy: actor.id, retiredAt: now })];

/** A reader has one vote; about a later edition it is given anew. */
const vote = ({ data: { articleId, voterId, readership, helpful, solved, reviewFrom }, metadata: { now } }: VoteHelpful, article: ExistingArticle): readonly ArticleEvent[] => {
  const { edition, votes } = article;
  if (edition === 0) throw articleNotPublished(articleId);
  const known = votes[voterId];
  if (known?.helpful === helpful && known.solved === solved && known.edition === edition) return [];
  const previous = known === undefined ? null : { helpful: known.helpful, solved: known.solved };
  const voted = ArticleVoted({ articleId, edition, voterId, readership, helpful, solved, previous, votedAt: now });

  return [voted, ...dueByVotes(evolveArticle(article, voted) as ExistingArticle, reviewFrom, now)];
};

/** Once per edition: what is due for review, or worked on, is looked at anyway. */
const dueByVotes = ({ status, articleId, accurateUntil, edition, votes }: ExistingArticle, limit: UnhelpfulLimit, noticedAt: Instant): readonly ArticleEvent[] => {
  const ofEdition = Object.values(votes).filter((one) => one.edition === edition);

  return status === 'published' && accurateUntil !== null && helpsTooFew(ofEdition, limit) ? [ArticleReviewDue({ articleId, edition, accurateUntil, because: 'votes', noticedAt })] : [];
};

const decide = (command: ArticleCommand, article: Article): readonly ArticleEvent[] => {
  if (command.type === 'DraftArticle') return draft(command, article);
  const { articleId } = command.data;
  if (article.status === 'none') throw articleNotFound(articleId);
  if (command.type === 'RetireArticle') return retire(command, article);
  if (command.type === 'MarkReviewDue') return markReviewDue(command, article);
  if (article.status === 'retired') throw articleRetired(articleId);

  switch (command.type) {
    case 'ReviseArticle':
      return revise(command, article);
    case 'ReviewArticle':
      return review(command, article);
    case 'PublishArticle':
      return publish(command, article);
    case 'VoteHelpful':
      return vote(command, article);
    default:
      return unreachable(command);
  }
};

/** Each edition is looked at again when its time has come. */
const alarms = ({ type, data }: ArticleEvent): readonly Alarm[] =>
  type === ArticlePublished.type ? [{ name: ARTICLE_ACCURACY, due: data.accurateUntil, data: { articleId: data.articleId, edition: data.edition, accurateUntil: data.accurateUntil } }] : [];

/** The life of an article (SM-9): draft, reviewed, published, due for review, revised or retired. */
export const articleDecider: Decider<Article, ArticleCommand, ArticleEvent> = { initial: { status: 'none' }, decide, evolve: evolveArticle, alarms };

export const articleAggregate = aggregate({ category: 'article', decider: articleDecider, events: articleEvents, partyOf: () => null });
