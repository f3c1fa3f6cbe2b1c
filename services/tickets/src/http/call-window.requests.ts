import { applyDecorators } from '@nestjs/common';
import { ItemsOf } from '@rapport/service-host';
import { ArrayMaxSize, IsArray, IsBoolean, IsInt, IsObject, IsOptional, IsString, IsUUID, Length, ValidateNested } from 'class-validator';
import { OpeningRequest } from './clocks.requests.js';

const Openings = () => applyDecorators(IsOptional(), IsArray(), ArrayMaxSize(20), IsObject({ each: true }), ValidateNested({ each: true }), ItemsOf(OpeningRequest));

/** From when until when on each day; none on a day that is left out. */
export class CallWeek {
  @Openings() monday?: OpeningRequest[];
  @Openings() tuesday?: OpeningRequest[];
  @Openings() wednesday?: OpeningRequest[];
  @Openings() thursday?: OpeningRequest[];
  @Openings() friday?: OpeningRequest[];
  @Openings() saturday?: OpeningRequest[];
  @Openings() sunday?: OpeningRequest[];
}

/** The whole window as it shall be. */
export class AgreeCallWindowRequest {
  /** IANA name: `Asia/Shanghai`. */
  @IsString() @Length(1, 100) zone!: string;
  @IsObject() @ValidateNested() week!: CallWeek;
}

export class CallWindowAnswer {
  /** Null, as the week is, where no window was agreed. */
  @IsOptional() @IsString() zone!: string | null;
  @IsOptional() @IsObject() @ValidateNested() @ItemsOf(CallWeek) week!: CallWeek | null;
  /** Whether now is a time at which the customer wants to be called. */
  @IsBoolean() open!: boolean;
  /** The next such time, now where it is one; null where any time is fine. */
  @IsOptional() @IsString() callFrom!: string | null;
}

export class CallWindowChangedAnswer {
  /** Whose window it is: that of the customer, where the party that was named belongs to one. */
  @IsUUID() partyId!: string;
  /** Types of the facts it led to; empty where nothing had to change. */
  @IsArray() @IsString({ each: true }) facts!: string[];
  @IsInt() version!: number;
}
