import { ARTICLE_AUDIENCES, ARTICLE_FORMATS, ARTICLE_KINDS, ARTICLE_LANGUAGES, ARTICLE_VISIBILITIES, TICKET_PHASES } from '@rapport/contracts-tickets';
import type { ArticleAudience, ArticleFormat, ArticleKind, ArticleLanguage, ArticleVisibility, TicketPhase } from '@rapport/contracts-tickets';
import { ItemsOf } from '@rapport/service-host';
import { SUGGESTION_STEPS, type SuggestionStep } from '../article-search/suggestion-steps.rule.js';
import { IsArray, IsBoolean, IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, Length, Max, Min, ValidateNested } from 'class-validator';

export class SearchArticlesRequest {
  /** Words in Chinese or English; without them, everything that the steps leave. */
  @IsOptional() @IsString() @Length(1, 200) q?: string;
  @IsOptional() @IsIn(ARTICLE_KINDS) kind?: ArticleKind;
  @IsOptional() @IsIn(TICKET_PHASES) phase?: TicketPhase;
  /** Finds what is written for both too. */
  @IsOptional() @IsIn(ARTICLE_AUDIENCES) audience?: ArticleAudience;
  @IsOptional() @IsString() @Length(1, 200) productLine?: string;
  @IsOptional() @IsIn(ARTICLE_FORMATS) format?: ArticleFormat;
  @IsOptional() @IsIn(ARTICLE_LANGUAGES) language?: ArticleLanguage;
  @IsOptional() @IsInt() @Min(1) @Max(50) limit?: number;
}

export class ArticleFoundAnswer {
  @IsUUID() articleId!: string;
  @IsInt() edition!: number;
  @IsIn(ARTICLE_KINDS) kind!: ArticleKind;
  @IsIn(ARTICLE_AUDIENCES) audience!: ArticleAudience;
  @IsIn(TICKET_PHASES) phase!: TicketPhase;
  @IsOptional() @IsString() productLine!: string | null;
  @IsIn(ARTICLE_FORMATS) format!: ArticleFormat;
  @IsArray() @IsString({ each: true }) keywords!: string[];
  @IsIn(ARTICLE_LANGUAGES) language!: ArticleLanguage;
  @IsString() title!: string;
  /** How the text begins. */
  @IsString() excerpt!: string;
  @IsIn(ARTICLE_VISIBILITIES) visibility!: ArticleVisibility;
  /** Its accuracy should have been looked at by now. */
  @IsBoolean() reviewDue!: boolean;
  @IsInt() helpful!: number;
  @IsInt() unhelpful!: number;
}

export class FacetValueAnswer {
  @IsString() value!: string;
  /** How many would be left after the step. */
  @IsInt() count!: number;
}

/** By what the next step could narrow the search. */
export class FacetsAnswer {
  @IsArray() @IsObject({ each: true }) @ValidateNested({ each: true }) @ItemsOf(FacetValueAnswer) kind!: FacetValueAnswer[];
  @IsArray() @IsObject({ each: true }) @ValidateNested({ each: true }) @ItemsOf(FacetValueAnswer) phase!: FacetValueAnswer[];
  @IsArray() @IsObject({ each: true }) @ValidateNested({ each: true }) @ItemsOf(FacetValueAnswer) audience!: FacetValueAnswer[];
  @IsArray() @IsObject({ each: true }) @ValidateNested({ each: true }) @ItemsOf(FacetValueAnswer) productLine!: FacetValueAnswer[];
  @IsArray() @IsObject({ each: true }) @ValidateNested({ each: true }) @ItemsOf(FacetValueAnswer) format!: FacetValueAnswer[];
  @IsArray() @IsObject({ each: true }) @ValidateNested({ each: true }) @ItemsOf(FacetValueAnswer) language!: FacetValueAnswer[];
}

export class ArticleSearchAnswer {
  /** The best first. */
  @IsArray() @IsObject({ each: true }) @ValidateNested({ each: true }) @ItemsOf(ArticleFoundAnswer) items!: ArticleFoundAnswer[];
  @IsInt() total!: number;
  @IsObject() @ValidateNested() facets!: FacetsAnswer;
}

export class SuggestedArticlesRequest {
  @IsOptional() @IsInt() @Min(1) @Max(20) limit?: number;
}

export class SuggestedArticleAnswer extends ArticleFoundAnswer {
  /** By which it was found: all words in the phase of the ticket, all words, any word. */
  @IsIn(SUGGESTION_STEPS) step!: SuggestionStep;
}
