import type { ArticleDrafted, ArticleRevised, ArticleVoted, Readership } from '@rapport/contracts-tickets';
import type { Command, Instant } from '@rapport/event-sourcing';
import type { UnhelpfulLimit } from './votes.rule.js';

export type DraftArticle = Command<'DraftArticle', Omit<ArticleDrafted['data'], 'draftedAt'>>;
/** The whole text as it is from now on. */
export type ReviseArticle = Command<'ReviseArticle', Omit<ArticleRevised['data'], 'revisedAt'>>;
export type ReviewArticle = Command<'ReviewArticle', { readonly articleId: string }>;
/** Its accuracy is looked at again after so many days where nobody said when. */
export type PublishArticle = Command<'PublishArticle', { readonly articleId: string; readonly staleAfterDays: number }>;
/** The timer of an edition rang. */
export type MarkReviewDue = Command<'MarkReviewDue', { readonly articleId: string; readonly edition: number; readonly accurateUntil: Instant }>;
export type RetireArticle = Command<'RetireArticle', { readonly articleId: string; readonly reason: string }>;
export type VoteHelpful = Command<'VoteHelpful', Pick<ArticleVoted['data'], 'articleId' | 'voterId' | 'helpful' | 'solved'> & { readonly readership: Readership; readonly reviewFrom: UnhelpfulLimit }>;

export type ArticleCommand = DraftArticle | ReviseArticle | ReviewArticle | PublishArticle | MarkReviewDue | RetireArticle | VoteHelpful;
