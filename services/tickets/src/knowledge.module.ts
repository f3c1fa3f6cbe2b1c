import { articleSearchAggregate } from './article-search/article-search.decider.js';
import { articleAggregate } from './article/article.decider.js';
import { ArticleSearchController } from './http/article-search.controller.js';
import { ArticleVotesController } from './http/article-votes.controller.js';
import { ArticlesController } from './http/articles.controller.js';
import { answerMissedSearchWhenArticleDrafted } from './reactions/answer-missed-search-when-article-drafted.js';
import { draftArticleWhenProposedFromComplaint } from './reactions/draft-article-when-proposed-from-complaint.js';
import { draftArticleWhenProposedFromTicket } from './reactions/draft-article-when-proposed-from-ticket.js';
import { markReviewDueWhenAccuracyElapsed } from './reactions/mark-review-due-when-accuracy-elapsed.js';
import { articleProposals } from './views/article-proposals/article-proposals.projection.js';
import { ArticleProposalsQuery } from './views/article-proposals/article-proposals.query.js';
import { articles } from './views/articles/articles.projection.js';
import { ArticlesQuery } from './views/articles/articles.query.js';
import { ArticleSearchQuery } from './views/published-articles/article-search.query.js';
import { publishedArticles } from './views/published-articles/published-articles.projection.js';
import { ArticleGapsQuery } from './views/ticket-details/article-gaps.query.js';

/** What we know, and how people help themselves with it. */
export const knowledge = {
  aggregates: [articleAggregate, articleSearchAggregate],
  views: [articles, publishedArticles, articleProposals],
  reactions: [markReviewDueWhenAccuracyElapsed, draftArticleWhenProposedFromTicket, draftArticleWhenProposedFromComplaint, answerMissedSearchWhenArticleDrafted],
  // The address of the search stands before that of an article.
  controllers: [ArticleSearchController, ArticlesController, ArticleVotesController],
  providers: [ArticlesQuery, ArticleProposalsQuery, ArticleSearchQuery, ArticleGapsQuery],
};
