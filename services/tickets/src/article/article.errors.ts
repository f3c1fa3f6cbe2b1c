import { ticketsRefusals as refusals, type ArticleStatus } from '@rapport/contracts-tickets';
import { refuse, type Instant } from '@rapport/event-sourcing';

export const articleNotFound = (articleId: string) => refuse(refusals.ARTICLE_NOT_FOUND, { articleId });
export const articleExists = (articleId: string) => refuse(refusals.ARTICLE_EXISTS, { articleId });
export const articleRetired = (articleId: string) => refuse(refusals.ARTICLE_RETIRED, { articleId });
export const articleNothingToReview = (articleId: string, status: ArticleStatus) => refuse(refusals.ARTICLE_NOTHING_TO_REVIEW, { articleId, status });
export const reviewerIsAuthor = (articleId: string) => refuse(refusals.REVIEWER_IS_AUTHOR, { articleId });
export const articleNotReviewed = (articleId: string, status: ArticleStatus) => refuse(refusals.ARTICLE_NOT_REVIEWED, { articleId, status });
export const articleVisibilityMissing = (articleId: string) => refuse(refusals.ARTICLE_VISIBILITY_MISSING, { articleId });
export const accuracyDatePast = (articleId: string, accurateUntil: Instant) => refuse(refusals.ACCURACY_DATE_PAST, { articleId, accurateUntil });
export const articleNotPublished = (articleId: string) => refuse(refusals.ARTICLE_NOT_PUBLISHED, { articleId });
