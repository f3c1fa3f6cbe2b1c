import { ARTICLE_AUDIENCES, ARTICLE_FORMATS, ARTICLE_KINDS, ARTICLE_LANGUAGES, ARTICLE_STATUSES, ARTICLE_VISIBILITIES, PROPOSAL_STATUSES, TICKET_PHASES } from '@rapport/contracts-tickets';
import type { ArticleAudience, ArticleFormat, ArticleKind, ArticleLanguage, ArticleStatus, ArticleVisibility, ProposalStatus, TicketPhase } from '@rapport/contracts-tickets';
import type { Instant } from '@rapport/event-sourcing';
import { IsMoment } from '@rapport/service-host';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Max, Min } from 'class-validator';

/** The whole text of an article. Nothing about a person belongs into it. */
export class ReviseArticleRequest {
  @IsIn(ARTICLE_KINDS) kind!: ArticleKind;
  /** People who are new to us, those who come regularly, or both. */
  @IsIn(ARTICLE_AUDIENCES) audience!: ArticleAudience;
  /** Before, in or after the sale. */
  @IsIn(TICKET_PHASES) phase!: TicketPhase;
  @IsOptional() @IsString() @Length(1, 200) productLine?: string;
  /** How it is laid out; running text unless said. */
  @IsOptional() @IsIn(ARTICLE_FORMATS) format?: ArticleFormat;
  @IsOptional() @IsArray() @ArrayMaxSize(20) @IsString({ each: true }) @Length(1, 50, { each: true }) keywords?: string[];
  @IsIn(ARTICLE_LANGUAGES) language!: ArticleLanguage;
  @IsString() @Length(1, 200) title!: string;
  @IsString() @Length(1, 20_000) body!: string;
  /** Who may see it once it is published; it is not published before that is said. */
  @IsOptional() @IsIn(ARTICLE_VISIBILITIES) visibility?: ArticleVisibility;
  /** When its accuracy has to be looked at again; so many days after it is published as the installation says, unless said. */
  @IsOptional() @IsMoment() accurateUntil?: string;
  /** Who answers for it; whoever writes it unless said. */
  @IsOptional() @IsString() @Length(1, 200) owner?: string;
}

export class DraftArticleRequest extends ReviseArticleRequest {
  /** The search without result that it answers. */
  @IsOptional() @IsUUID() searchId?: string;
}

export class ProposeArticleRequest {
  @IsIn(ARTICLE_KINDS) kind!: ArticleKind;
  @IsIn(ARTICLE_LANGUAGES) language!: ArticleLanguage;
  @IsString() @Length(1, 200) title!: string;
  /** What solved it, for any reader: without anything about this customer. */
  @IsString() @Length(1, 20_000) body!: string;
}

export class RetireArticleRequest {
  @IsString() @Length(1, 1_000) reason!: string;
}

export class VoteArticleRequest {
  @IsBoolean() helpful!: boolean;
  /** Whether nobody has to be asked any more. */
  @IsOptional() @IsBoolean() solved?: boolean;
}

export class ListArticlesRequest {
  @IsOptional() @IsArray() @IsIn(ARTICLE_STATUSES, { each: true }) status?: ArticleStatus[];
  @IsOptional() @IsString() @Length(1, 200) owner?: string;
  @IsOptional() @IsIn(ARTICLE_LANGUAGES) language?: ArticleLanguage;
  /** Written from this ticket. */
  @IsOptional() @IsUUID() ticketId?: string;
  /** Written from this complaint. */
  @IsOptional() @IsUUID() complaintId?: string;
  @IsOptional() @IsString() @Length(1, 50) sort?: string;
  @IsOptional() @IsInt() @Min(1) limit?: number;
  @IsOptional() @IsString() @Length(1, 1_000) cursor?: string;
}

export class ListArticleProposalsRequest {
  @IsOptional() @IsIn(PROPOSAL_STATUSES) status?: ProposalStatus;
  @IsOptional() @IsIn(ARTICLE_LANGUAGES) language?: ArticleLanguage;
  @IsOptional() @IsString() @Length(1, 50) sort?: string;
  @IsOptional() @IsInt() @Min(1) limit?: number;
  @IsOptional() @IsString() @Length(1, 1_000) cursor?: string;
}

export class ListArticleGapsRequest {
  @IsOptional() @IsInt() @Min(1) @Max(200) limit?: number;
}

/** Solved tickets of one kind for which nothing is published. */
export class ArticleGapAnswer {
  @IsOptional() @IsString() category!: string | null;
  @IsOptional() @IsString() phase!: string | null;
  @IsOptional() @IsString() serviceItem!: string | null;
  /** What they are about: the product. */
  @IsOptional() @IsString() item!: string | null;
  @IsInt() tickets!: number;
  @IsMoment() lastSolvedAt!: Instant;
}

/** What a command on an article answers. */
export class ArticleAnswer {
  @IsUUID() articleId!: string;
  @IsArray() @IsString({ each: true }) facts!: string[];
  @IsInt() version!: number;
}

export class ProposedArticleAnswer extends ArticleAnswer {
  @IsUUID() ticketId!: string;
}
