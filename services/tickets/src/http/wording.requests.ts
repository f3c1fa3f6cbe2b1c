import { MESSAGE_PLACES, PHRASE_CLASS_CODES, PRAISE_POINT_CODES, type MessagePlace, type PhraseClass, type PraisePoint } from '@rapport/contracts-tickets';
import { ItemsOf } from '@rapport/service-host';
import { BilingualText, WordingFindingAnswer, type WordingKind } from '@rapport/wording';
import { IsArray, IsIn, IsObject, IsOptional, IsString, Length, ValidateNested } from 'class-validator';

export class ListPhrasesRequest {
  @IsOptional() @IsIn(PHRASE_CLASS_CODES) class?: PhraseClass;
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

export class WordingAnswer {
  @IsArray() @IsObject({ each: true }) @ValidateNested({ each: true }) @ItemsOf(WordingFindingAnswer) findings!: WordingFindingAnswer[];
}
