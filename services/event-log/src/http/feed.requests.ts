import { ItemsOf } from '@rapport/service-host';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';

export const LARGEST_FEED_PAGE = 1_000;

export class FeedQuery {
  /** `next` of the previous page; without it the feed begins at the first event. */
  @IsOptional() @IsString() @MaxLength(2_000) after?: string;
  /** One lane alone. */
  @IsOptional() @IsInt() @Min(0) @Max(63) lane?: number;
  /** Event types, separated by commas. */
  @IsOptional() @IsArray() @ArrayMaxSize(50) @IsString({ each: true }) @Matches(/^[a-z][a-z-]*\.[a-z][a-z0-9-]*$/, { each: true }) types?: string[];
  @IsOptional() @IsInt() @Min(1) @Max(LARGEST_FEED_PAGE) limit?: number;
}

export class EventAnswer {
  @IsUUID() id!: string;
  @IsString() type!: string;
  @IsInt() schemaVersion!: number;
  @IsString() stream!: string;
  @IsInt() version!: number;
  @IsInt() lane!: number;
  @IsInt() position!: number;
  @IsOptional() @IsUUID() partyId!: string | null;
  @IsUUID() commandId!: string;
  @IsInt() commandIndex!: number;
  @IsString() occurredAt!: string;
  @IsString() recordedAt!: string;
  @IsObject() metadata!: object;
  @IsObject() data!: object;
}

export class FeedAnswer {
  @IsArray() @IsObject({ each: true }) @ValidateNested({ each: true }) @ItemsOf(EventAnswer) items!: EventAnswer[];
  /** The cursor of the next page; there always is one, for events that are still to come. */
  @IsString() next!: string;
  /** Whether the page reaches the end of the log as it was when asked. */
  @IsBoolean() endOfStream!: boolean;
  /** Events of one lane are in order; there is no order between lanes. */
  @IsIn(['per-lane']) order!: 'per-lane';
}

export class StreamAnswer {
  @IsArray() @IsObject({ each: true }) @ValidateNested({ each: true }) @ItemsOf(EventAnswer) items!: EventAnswer[];
}
