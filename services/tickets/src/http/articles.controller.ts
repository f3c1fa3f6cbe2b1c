import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { instant, mintedId, type CommandMetadata, type Handled, type HandleCommand } from '@rapport/event-sourcing';
import { answer, Answers, created, Creates, factsOf, HANDLE, Id, Metadata, Reads, Scope, SETTINGS, Summary, withVersion } from '@rapport/service-host';
import type { ArticleCommand } from '../article/article.commands.js';
import { articleAggregate } from '../article/article.decider.js';
import type { ArticleContent } from '../article/article.state.js';
import { ticketAggregate } from '../ticket/ticket.decider.js';
import type { TicketsSettings } from '../tickets.config.js';
import { articleProposals } from '../views/article-proposals/article-proposals.projection.js';
import { ArticleProposalsQuery } from '../views/article-proposals/article-proposals.query.js';
import { ArticleProposalRow } from '../views/article-proposals/article-proposals.row.js';
import { articles } from '../views/articles/articles.projection.js';
import { ArticlesQuery } from '../views/articles/articles.query.js';
import { ArticleRow } from '../views/articles/articles.row.js';
import { publishedArticles } from '../views/published-articles/published-articles.projection.js';
import { ArticleGapsQuery } from '../views/ticket-details/article-gaps.query.js';
import { ticketDetails } from '../views/ticket-details/ticket-details.projection.js';
import { ArticleAnswer, ArticleGapAnswer, DraftArticleRequest, ListArticleGapsRequest, ListArticleProposalsRequest, ListArticlesRequest, ProposeArticleRequest, ProposedArticleAnswer, RetireArticleRequest, ReviseArticleRequest } from './articles.requests.js';

const contentIn = ({ kind, audience, phase, productLine, format = 'text', keywords, language, title, body, visibility, accurateUntil, owner }: ReviseArticleRequest, writer: string): ArticleContent => ({
  ...{ kind, audience, phase, format, language, title, body },
  productLine: productLine ?? null,
  keywords: keywords ?? [],
  visibility: visibility ?? null,
  accurateUntil: accurateUntil === undefined ? null : instant(accurateUntil),
  owner: owner ?? writer,
});

/** What we know, written down, reviewed and published (SM-9). */
@Controller({ version: '1' })
export class ArticlesController {
  constructor(
    @Inject(HANDLE) private readonly handle: HandleCommand,
    @Inject(SETTINGS) private readonly settings: TicketsSettings,
    private readonly articles: ArticlesQuery,
    private readonly proposals: ArticleProposalsQuery,
    private readonly gaps: ArticleGapsQuery,
  ) {}

  @Get('articles')
  @Scope('tickets:read')
  @Reads(articles)
  @Answers(ArticleRow, { list: true })
  @Summary('Articles as their authors see them, drafts among them.')
  listArticles(@Query() request: ListArticlesRequest) {
    return this.articles.list(request);
  }

  @Get('articles/:articleId')
  @Scope('tickets:read')
  @Reads(articles)
  @Answers(ArticleRow)
  async getArticle(@Id('articleId') articleId: string) {
    return withVersion(await this.articles.one(articleId));
  }

  @Post('articles')
  @Creates()
  @Scope('tickets:write')
  @Answers(ArticleAnswer)
  @Summary('Somebody writes an article; nobody but us sees it before it is reviewed and published.')
  async draftArticle(@Body() { searchId, ...request }: DraftArticleRequest, @Metadata() metadata: CommandMetadata) {
    const articleId = mintedId(metadata.commandId, 'article');
    const author = metadata.actor.id;
    const data = { articleId, ...contentIn(request, author), author, ticketId: null, searchId: searchId ?? null };
    const handled = await this.handle(articleAggregate, articleId, { type: 'DraftArticle', data, metadata });

    return created(handled, `/v1/articles/${articleId}`, articleAnswer(articleId, handled));
  }

  @Post('articles/:articleId/revise')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(ArticleAnswer)
  @Summary('The text as it is from now on; it has to be reviewed again. Readers keep the last edition until the next.')
  reviseArticle(@Id('articleId') articleId: string, @Body() request: ReviseArticleRequest, @Metadata() metadata: CommandMetadata) {
    return this.give(articleId, { type: 'ReviseArticle', data: { articleId, ...contentIn(request, metadata.actor.id), author: metadata.actor.id }, metadata });
  }

  @Post('articles/:articleId/review')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(ArticleAnswer)
  @Summary('Somebody other than the author found it right.')
  reviewArticle(@Id('articleId') articleId: string, @Metadata() metadata: CommandMetadata) {
    return this.give(articleId, { type: 'ReviewArticle', data: { articleId }, metadata });
  }

  @Post('articles/:articleId/publish')
  @HttpCode(200)
  @Scope('tickets:manage')
  @Answers(ArticleAnswer)
  @Summary('Readers find this edition from now on.')
  publishArticle(@Id('articleId') articleId: string, @Metadata() metadata: CommandMetadata) {
    return this.give(articleId, { type: 'PublishArticle', data: { articleId, staleAfterDays: this.settings.TICKETS_ARTICLE_STALE_DAYS }, metadata });
  }

  @Post('articles/:articleId/retire')
  @HttpCode(200)
  @Scope('tickets:manage')
  @Answers(ArticleAnswer)
  @Summary('Nobody is to find it any more.')
  retireArticle(@Id('articleId') articleId: string, @Body() { reason }: RetireArticleRequest, @Metadata() metadata: CommandMetadata) {
    return this.give(articleId, { type: 'RetireArticle', data: { articleId, reason }, metadata });
  }

  @Post('tickets/:ticketId/propose-article')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(ProposedArticleAnswer)
  @Summary('What solved the ticket may solve others: a draft in the words of the agent follows, without anything about the customer.')
  async proposeArticle(@Id('ticketId') ticketId: string, @Body() { kind, language, title, body }: ProposeArticleRequest, @Metadata() metadata: CommandMetadata) {
    const articleId = mintedId(metadata.commandId, 'article');
    const handled = await this.handle(ticketAggregate, ticketId, { type: 'ProposeArticle', data: { ticketId, articleId, kind, language, title, body }, metadata });

    return answer(handled, { ticketId, articleId, ...factsOf(handled) } satisfies ProposedArticleAnswer);
  }

  @Get('article-proposals')
  @Scope('tickets:read')
  @Reads(articleProposals)
  @Answers(ArticleProposalRow, { list: true })
  @Summary('What is searched for in vain, how often, since when.')
  listArticleProposals(@Query() request: ListArticleProposalsRequest) {
    return this.proposals.list(request);
  }

  @Get('article-gaps')
  @Scope('tickets:read')
  @Reads(ticketDetails, articles, publishedArticles)
  @Answers(ArticleGapAnswer, { list: true })
  @Summary('What we solve again and again without a published article for it, the most frequent first.')
  listArticleGaps(@Query() { limit = 20 }: ListArticleGapsRequest) {
    return this.gaps.list(limit);
  }

  private async give(articleId: string, command: ArticleCommand) {
    const handled = await this.handle(articleAggregate, articleId, command);

    return answer(handled, articleAnswer(articleId, handled));
  }
}

const articleAnswer = (articleId: string, handled: Handled): ArticleAnswer => ({ articleId, ...factsOf(handled) });
