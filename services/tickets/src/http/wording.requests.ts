import { MESSAGE_PLACES, PHRASE_CLASS_CODES, PRAISE_POINT_CODES, type MessagePlace, type PhraseClass, type PraisePoint } from '@rapport/contracts-tickets';
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

export class PraiseNoteAnswer {
  @IsString() name!: string;
  /** What to look for, and how to say it. */
  @IsString() note!: string;
}

export class PraisePointAnswer {
  @IsIn(PRAISE_POINT_CODES) point!: PraisePoint;
  @IsObject() @ValidateNested() zh!: PraiseNoteAnswer;
  @IsObject() @ValidateNested() en!: PraiseNoteAnswer;
}

export class PhraseAnswer {
  @IsIn(PHRASE_CLASS_CODES) class!: PhraseClass;
  @IsObject() @ValidateNested() className!: BilingualText;
  /** What is in braces is filled in. */
  @IsString() zh!: string;
  @IsString() en!: string;
  /** Which of the three points praise is made at; absent from every other class. */
  @IsOptional() @IsObject() @ValidateNested() praises?: PraisePointAnswer;
}

export class MessageTemplateAnswer {
  @IsIn(MESSAGE_PLACES) place!: MessagePlace;
  /** In braces: customer, name, company, purpose, phone, time. */
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
