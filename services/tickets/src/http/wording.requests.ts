import { PHRASE_CLASS_CODES, type PhraseClass } from '@rapport/contracts-tickets';
import { ItemsOf } from '@rapport/service-host';
import { IsArray, IsIn, IsInt, IsObject, IsOptional, IsString, Length, ValidateNested } from 'class-validator';
import { WORDING_FINDINGS, type WordingFindingCode, type WordingKind } from '../wording/wording.rule.js';

export class ListPhrasesRequest {
  @IsOptional() @IsIn(PHRASE_CLASS_CODES) class?: PhraseClass;
}

export class BilingualText {
  @IsString() zh!: string;
  @IsString() en!: string;
}

export class PhraseAnswer {
  @IsIn(PHRASE_CLASS_CODES) class!: PhraseClass;
  @IsObject() @ValidateNested() className!: BilingualText;
  /** What is in braces is filled in. */
  @IsString() zh!: string;
  @IsString() en!: string;
}

export class CheckWordingRequest {
  @IsString() @Length(1, 20_000) text!: string;
  /** An acknowledgement has to name a time; a reply unless said. */
  @IsOptional() @IsIn(['acknowledgement', 'reply']) kind?: WordingKind;
}

export class WordingFindingAnswer {
  @IsIn(WORDING_FINDINGS) code!: WordingFindingCode;
  /** Where it stands, in UTF-16 code units; 0 and 0 where something is missing. */
  @IsInt() start!: number;
  @IsInt() end!: number;
  @IsString() found!: string;
  /** What to say instead. */
  @IsObject() @ValidateNested() suggestion!: BilingualText;
}

export class WordingAnswer {
  @IsArray() @IsObject({ each: true }) @ValidateNested({ each: true }) @ItemsOf(WordingFindingAnswer) findings!: WordingFindingAnswer[];
}
