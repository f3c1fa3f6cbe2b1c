import { randomUUID } from 'node:crypto';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import type { ArticleLanguage, Readership } from '@rapport/contracts-tickets';
import { derivedId, type HandleCommand, type Instant } from '@rapport/event-sourcing';
import { Answers, HANDLE, Id, NOW, Party, Public, readerNow, Reads, Scope, Summary } from '@rapport/service-host';
import { articleSearchAggregate } from '../article-search/article-search.decider.js';
import { languageOfWords, searchedFor } from '../article-search/searched-words.rule.js';
import { portalPages } from '../views/portal-pages/portal-pages.projection.js';
import { PortalPagesQuery } from '../views/portal-pages/portal-pages.query.js';
import { ArticleSearchQuery } from '../views/published-articles/article-search.query.js';
import { publishedArticles } from '../views/published-articles/published-articles.projection.js';
import { PublishedArticleRow } from '../views/published-articles/published-articles.row.js';
import { ticketDetails } from '../views/ticket-details/ticket-details.projection.js';
import { TicketDetailsQuery } from '../views/ticket-details/ticket-details.query.js';
import { ArticleSearchAnswer, SearchArticlesRequest, SuggestedArticleAnswer, SuggestedArticlesRequest } from './article-search.requests.js';

/** Searches are nobody's: what is kept of them does not say who searched. */
const SEARCHER = { id: 'article-search', role: 'system' } as const;

/** By which door somebody comes, and which language they read first. */
interface Reader {
  readonly readership: Readership;
  readonly first?: ArticleLanguage | null;
}

/** Articles as readers find them, step by step (KBS-07); who may see what is decided by the door they come through (KBS-05). */
@Controller({ version: '1' })
export class ArticleSearchController {
  constructor(
    @Inject(HANDLE) private readonly handle: HandleCommand,
    @Inject(NOW) private readonly now: () => Instant,
    private readonly articles: ArticleSearchQuery,
    private readonly tickets: TicketDetailsQuery,
    private readonly pages: PortalPagesQuery,
  ) {}

  @Get('articles/search')
  @Scope('tickets:read')
  @Reads(publishedArticles)
  @Answers(ArticleSearchAnswer)
  @Summary('Published articles for one of us, internal ones too, with what the next step could narrow them by.')
  searchArticles(@Query() request: SearchArticlesRequest) {
    return this.search(request, { readership: 'staff' });
  }

  @Get('tickets/:ticketId/suggested-articles')
  @Scope('tickets:read')
  @Reads(publishedArticles, ticketDetails)
  @Answers(SuggestedArticleAnswer, { list: true })
  @Summary('Published articles that fit the subject of a ticket, for whoever answers it: nobody searched, so nothing is counted.')
  async suggestArticles(@Id('ticketId') ticketId: string, @Query() { limit = 5 }: SuggestedArticlesRequest) {
    return this.articles.suggested(await this.tickets.one(ticketId), 'staff', limit);
  }

  @Get('portal/articles/search')
  @Scope('portal')
  @Reads(publishedArticles, portalPages)
  @Answers(ArticleSearchAnswer)
  @Summary('Published articles for somebody known to us, those in the language first that they have chosen for their page.')
  async searchArticlesAsClient(@Party() partyId: string, @Query() request: SearchArticlesRequest) {
    return this.search(request, { readership: 'client', first: (await this.pages.of(partyId)).language }, partyId);
  }

  @Get('public/articles/search')
  @Public({ perMinute: 60 })
  @Reads(publishedArticles)
  @Answers(ArticleSearchAnswer)
  @Summary('Published articles for anybody, without login.')
  searchPublicArticles(@Query() request: SearchArticlesRequest) {
    return this.search(request, { readership: 'anybody' });
  }

  @Get('public/articles/:articleId')
  @Public({ perMinute: 60 })
  @Reads(publishedArticles)
  @Answers(PublishedArticleRow)
  getPublicArticle(@Id('articleId') articleId: string) {
    return this.articles.one(articleId, 'anybody');
  }

  private async search(request: SearchArticlesRequest, { readership, first = null }: Reader, reader = readerNow()?.id): Promise<ArticleSearchAnswer> {
    const found = await this.articles.search(request, readership, first);
    await this.note(request, readership, { total: found.total, reader });

    return found;
  }

  /** That something was searched for is a fact, once an hour for each who searches. What only the narrowing left out is not missing. */
  private async note({ q, language }: SearchArticlesRequest, readership: Readership, { total, reader }: { readonly total: number; readonly reader: string | undefined }): Promise<void> {
    const searched = q === undefined ? null : searchedFor(q, language ?? languageOfWords(q));
    if (searched === null) return;
    const found = total > 0 ? total : (await this.articles.search({ q: q!, limit: 1 }, readership)).total;
    const now = this.now();
    const commandId = reader === undefined ? randomUUID() : derivedId('article-search', reader, searched.searchId, now.slice(0, 13));
    await this.handle(articleSearchAggregate, searched.searchId, { type: 'NoteSearch', data: { ...searched, found }, metadata: { commandId, actor: SEARCHER, now, origin: 'live', correlationId: commandId, causationId: null } });
  }
}
