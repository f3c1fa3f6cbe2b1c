import { ARTICLE_LANGUAGES, PORTAL_AREA_CODES, type ArticleLanguage, type PortalAreaCode } from '@rapport/contracts-tickets';
import { ArrayUnique, IsArray, IsIn, IsInt, IsOptional, IsString, IsUUID } from 'class-validator';

/** The page as it shall be: what is left out is as everybody has it. */
export class ArrangePortalPageRequest {
  /** What is written in this language comes first where articles are searched for. */
  @IsOptional() @IsIn(ARTICLE_LANGUAGES) language?: ArticleLanguage;
  /** Areas that come before the others, in this order. */
  @IsOptional() @IsArray() @ArrayUnique() @IsIn(PORTAL_AREA_CODES, { each: true }) areasFirst?: PortalAreaCode[];
}

export class PortalPageAnswer {
  @IsOptional() @IsIn(ARTICLE_LANGUAGES) language!: ArticleLanguage | null;
  @IsArray() @IsIn(PORTAL_AREA_CODES, { each: true }) areasFirst!: PortalAreaCode[];
}

export class PortalPageArrangedAnswer {
  @IsUUID() partyId!: string;
  /** Types of the facts it led to; empty where nothing had to change. */
  @IsArray() @IsString({ each: true }) facts!: string[];
  @IsInt() version!: number;
}
