import { STOP_STATUSES, type StopStatus } from '@rapport/contracts-tickets';
import { IsMoment, ItemsOf } from '@rapport/service-host';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, Length, Matches, Min, ValidateNested } from 'class-validator';

const DAY = /^(?:19|2\d)\d{2}-\d{2}-\d{2}$/;

export class RoundStopRequest {
  /** The ticket that the stop is for; its requester is who is visited. */
  @IsOptional() @IsUUID() ticketId?: string;
  /** Who is visited, where there is no ticket. */
  @IsOptional() @IsUUID() partyId?: string;
  /** Where, as somebody has to find it. */
  @IsString() @Length(1, 500) place!: string;
  @IsMoment() from!: string;
  @IsMoment() until!: string;
}

export class PlanRoundRequest {
  @IsString() @Length(1, 300) name!: string;
  /** Who goes. */
  @IsString() @Length(1, 200) agentId!: string;
  @IsString() @Matches(DAY) day!: string;
  /** IANA zone of the day; Asia/Shanghai unless said. */
  @IsOptional() @IsString() @Length(1, 60) timeZone?: string;
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(100) @ItemsOf(RoundStopRequest) @IsObject({ each: true }) @ValidateNested({ each: true }) stops!: RoundStopRequest[];
}

export class RoundReasonRequest {
  @IsString() @Length(1, 1_000) reason!: string;
}

class PagedRequest {
  @IsOptional() @IsString() @Length(1, 50) sort?: string;
  @IsOptional() @IsInt() @Min(1) limit?: number;
  @IsOptional() @IsString() @Length(1, 1_000) cursor?: string;
}

export class ListRoundsRequest extends PagedRequest {
  @IsOptional() @IsString() @Length(1, 200) agentId?: string;
  @IsOptional() @IsString() @Matches(DAY) day?: string;
  @IsOptional() @IsBoolean() open?: boolean;
}

export class ListRoundStopsRequest extends PagedRequest {
  /** Finds those of all parties of that customer. */
  @IsOptional() @IsUUID() partyId?: string;
  @IsOptional() @IsUUID() roundId?: string;
  @IsOptional() @IsUUID() ticketId?: string;
  @IsOptional() @IsString() @Length(1, 200) agentId?: string;
  @IsOptional() @IsString() @Matches(DAY) day?: string;
  @IsOptional() @IsIn(STOP_STATUSES) status?: StopStatus;
}

export class ListRovingTicketsRequest extends PagedRequest {}

/** What a command on a round answers. */
export class RoundAnswer {
  @IsUUID() roundId!: string;
  @IsArray() @IsString({ each: true }) facts!: string[];
  @IsInt() version!: number;
}

export class RoundPlannedAnswer extends RoundAnswer {
  /** In the order in which the stops were named. */
  @IsArray() @IsString({ each: true }) stopIds!: string[];
}

export class StopAddedAnswer extends RoundAnswer {
  @IsUUID() stopId!: string;
}
