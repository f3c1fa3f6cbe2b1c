import { DECLINE_STYLES, OBSTACLES, PROMISE_SOURCES, type DeclineStyle, type Obstacle, type PromiseSource } from '@rapport/contracts-tickets';
import { IsMoment } from '@rapport/service-host';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Min } from 'class-validator';

const TRANSFER_STATUSES = ['pending', 'accepted', 'completed', 'refused', 'timed_out', 'withdrawn'] as const;
const TRANSFER_GROUPS = ['target', 'reason'] as const;
const PROMISE_STATUSES = ['made', 'rescheduled', 'kept', 'broken'] as const;

class ListOfTicketRequest {
  @IsOptional() @IsUUID() ticketId?: string;
  @IsOptional() @IsString() @Length(1, 50) sort?: string;
  @IsOptional() @IsInt() @Min(1) limit?: number;
  @IsOptional() @IsString() @Length(1, 1_000) cursor?: string;
}

export class ListHoldsRequest extends ListOfTicketRequest {
  @IsOptional() @IsBoolean() open?: boolean;
  @IsOptional() @IsString() @Length(1, 200) agentId?: string;
}

export class ListTransfersRequest extends ListOfTicketRequest {
  @IsOptional() @IsIn(TRANSFER_STATUSES) status?: (typeof TRANSFER_STATUSES)[number];
  /** The person or department that was asked. */
  @IsOptional() @IsString() @Length(1, 200) target?: string;
  /** Who hands over. */
  @IsOptional() @IsString() @Length(1, 200) agentId?: string;
}

export class ListCallbacksRequest extends ListOfTicketRequest {
  @IsOptional() @IsBoolean() open?: boolean;
  @IsOptional() @IsString() @Length(1, 200) agentId?: string;
}

export class OwedCallAnswer {
  @IsUUID() callbackId!: string;
  @IsUUID() ticketId!: string;
  /** Whose ticket it is: whom we call. */
  @IsUUID() partyId!: string;
  /** Who was on the line. */
  @IsOptional() @IsString() agentId!: string | null;
  @IsString() droppedAt!: string;
  @IsString() dueAt!: string;
  @IsInt() attempts!: number;
  @IsBoolean() open!: boolean;
  @IsOptional() @IsString() madeBy!: string | null;
  /** When the customer was reached. */
  @IsOptional() @IsString() madeAt!: string | null;
  /** From when on the customer wants to be called; null where any time is fine, and where they were reached. Whoever was just cut off may be called back at once: it is told, and refuses nothing. */
  @IsOptional() @IsString() callFrom!: string | null;
}

export class ListContactNotesRequest extends ListOfTicketRequest {
  @IsOptional() @IsString() @Length(1, 200) agentId?: string;
}

export class ListPromisesRequest extends ListOfTicketRequest {
  @IsOptional() @IsIn(PROMISE_STATUSES) status?: (typeof PROMISE_STATUSES)[number];
  @IsOptional() @IsString() @Length(1, 200) owner?: string;
  @IsOptional() @IsIn(PROMISE_SOURCES) source?: PromiseSource;
}

export class ListDeclinesRequest extends ListOfTicketRequest {
  @IsOptional() @IsIn(DECLINE_STYLES) style?: DeclineStyle;
  @IsOptional() @IsString() @Length(1, 200) agentId?: string;
}

export class ListObstaclesRequest extends ListOfTicketRequest {
  @IsOptional() @IsIn(OBSTACLES) kind?: Obstacle;
}

/** From this instant on, and before that one; without limit where left out. */
export class PeriodRequest {
  @IsOptional() @IsMoment() from?: string;
  @IsOptional() @IsMoment() to?: string;
}

export class TransferStatisticsRequest extends PeriodRequest {
  /** Who hands over. */
  @IsOptional() @IsString() @Length(1, 200) agentId?: string;
  /** Counted by who was asked, or by why; by who was asked unless given. */
  @IsOptional() @IsIn(TRANSFER_GROUPS) by?: (typeof TRANSFER_GROUPS)[number];
}
