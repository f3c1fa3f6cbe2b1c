import 'reflect-metadata';
import { IsIn, IsInt, IsObject, IsString, ValidateNested } from 'class-validator';
import { WORDING_FINDINGS, type WordingFindingCode } from './wording.rule.js';

export class BilingualText {
  @IsString() zh!: string;
  @IsString() en!: string;
}

/** A finding as services answer it beside what they did with the text. */
export class WordingFindingAnswer {
  @IsIn(WORDING_FINDINGS) code!: WordingFindingCode;
  /** Where it stands, in UTF-16 code units; 0 and 0 where something is missing. */
  @IsInt() start!: number;
  @IsInt() end!: number;
  @IsString() found!: string;
  /** What to say instead. */
  @IsObject() @ValidateNested() suggestion!: BilingualText;
}
