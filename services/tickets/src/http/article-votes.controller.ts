import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import type { Readership } from '@rapport/contracts-tickets';
import { mintedId, type CommandMetadata, type HandleCommand } from '@rapport/event-sourcing';
import { answer, Answers, factsOf, HANDLE, Id, Metadata, Party, Public, Reads, Scope, SETTINGS, Summary } from '@rapport/service-host';
import { articleAggregate } from '../article/article.decider.js';
import { unhelpfulLimitOf, type TicketsSettings } from '../tickets.config.js';
import { ArticleSearchQuery } from '../views/published-articles/article-search.query.js';
import { publishedArticles } from '../views/published-articles/published-articles.projection.js';
import { ArticleAnswer, VoteArticleRequest } from './articles.requests.js';

/** Who votes, and by which door they came. */
interface Reader {
  readonly voterId: string;
  readonly readership: Readership;
}

/** Whether articles help (KBS-06). What we say ourselves is told apart from what those say whom they are written for. */
@Controller({ version: '1' })
export class ArticleVotesController {
  constructor(
    @Inject(HANDLE) private readonly handle: HandleCommand,
    @Inject(SETTINGS) private readonly settings: TicketsSettings,
    private readonly articles: ArticleSearchQuery,
  ) {}

  @Post('articles/:articleId/vote')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(ArticleAnswer)
  @Summary('Whether it helped one of us. A reader has one vote, and may change it; it does not count as self-service.')
  voteArticle(@Id('articleId') articleId: string, @Body() said: VoteArticleRequest, @Metadata() metadata: CommandMetadata) {
    return this.vote(articleId, { voterId: metadata.actor.id, readership: 'staff' }, said, metadata);
  }

  @Post('portal/articles/:articleId/vote')
  @HttpCode(200)
  @Scope('portal')
  @Reads(publishedArticles)
  @Answers(ArticleAnswer)
  @Summary('Whether it helped you. You have one vote, and may change it.')
  async voteAsClient(@Party() voterId: string, @Id('articleId') articleId: string, @Body() said: VoteArticleRequest, @Metadata() metadata: CommandMetadata) {
    await this.articles.one(articleId, 'client');

    return this.vote(articleId, { voterId, readership: 'client' }, said, metadata);
  }

  @Post('public/articles/:articleId/vote')
  @HttpCode(200)
  @Public({ perMinute: 20 })
  @Reads(publishedArticles)
  @Answers(ArticleAnswer)
  @Summary('Whether it helped, without login: each vote is that of another reader, a repetition under the same Idempotency-Key aside.')
  async votePublicArticle(@Id('articleId') articleId: string, @Body() said: VoteArticleRequest, @Metadata() metadata: CommandMetadata) {
    await this.articles.one(articleId, 'anybody');

    return this.vote(articleId, strangerOf(metadata), said, metadata);
  }

  private async vote(articleId: string, reader: Reader, { helpful, solved = false }: VoteArticleRequest, metadata: CommandMetadata) {
    const data = { articleId, ...reader, helpful, solved, reviewFrom: unhelpfulLimitOf(this.settings) };
    const handled = await this.handle(articleAggregate, articleId, { type: 'VoteHelpful', data, metadata });

    return answer(handled, { articleId, ...factsOf(handled) } satisfies ArticleAnswer);
  }
}

/** One of us stays one of us, whichever door they take. */
const strangerOf = ({ actor, commandId }: CommandMetadata): Reader =>
  actor.role === 'customer' ? { voterId: mintedId(commandId, 'reader'), readership: 'anybody' } : { voterId: actor.id, readership: 'staff' };
