import { ESSENTIAL_TOPICS, type EssentialTopic } from '@rapport/contracts-tickets';
import { ItemsOf } from '@rapport/service-host';
import { BilingualText } from '@rapport/wording';
import { IsArray, IsIn, IsObject, ValidateNested } from 'class-validator';

export class QuizAnswer {
  @IsObject() @ValidateNested() question!: BilingualText;
  /** The first one is right; whoever asks shuffles them. */
  @IsArray() @IsObject({ each: true }) @ValidateNested({ each: true }) @ItemsOf(BilingualText) choices!: BilingualText[];
}

export class EssentialAnswer {
  @IsIn(ESSENTIAL_TOPICS) topic!: EssentialTopic;
  @IsObject() @ValidateNested() title!: BilingualText;
  @IsObject() @ValidateNested() text!: BilingualText;
  @IsObject() @ValidateNested() quiz!: QuizAnswer;
}
