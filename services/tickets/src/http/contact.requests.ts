import {
  CONTACT_ENDED_BY,
  DECLINE_STYLES,
  HOLD_REASONS,
  OBSTACLES,
  PROMISE_SOURCES,
  TICKET_CHANNELS,
  TRANSFER_TARGETS,
  type ContactEndedBy,
  type DeclineStyle,
  type HoldReason,
  type Obstacle,
  type PromiseSource,
  type TicketChannel,
  type TransferTarget,
} from '@rapport/contracts-tickets';
import { IsMoment } from '@rapport/service-host';
import { IsBoolean, IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, Length, Matches, Max, Min, ValidateNested } from 'class-validator';
import { TicketAnswer } from './tickets.requests.js';

export class PlaceOnHoldRequest {
  /** Why they have to wait; they are told. */
  @IsIn(HOLD_REASONS) reason!: HoldReason;
  /** Whether the customer agreed to wait. */
  @IsBoolean() consent!: boolean;
  /** How long, as they were told; nobody waits without it. */
  @IsOptional() @IsInt() @Min(10) @Max(3_600) limitSeconds?: number;
}

export class RequestTransferRequest {
  @IsIn(TRANSFER_TARGETS) to!: TransferTarget;
  /** The person or the department. */
  @IsString() @Length(1, 200) target!: string;
  /** Why; the customer is told. */
  @IsString() @Length(1, 1_000) reason!: string;
  /** Whether the customer agreed. */
  @IsBoolean() consent!: boolean;
  @IsString() @Length(1, 200) customerName!: string;
  /** What the customer wants. */
  @IsString() @Length(1, 2_000) purpose!: string;
  /** Within which somebody has to accept; 120 unless said. */
  @IsOptional() @IsInt() @Min(10) @Max(86_400) limitSeconds?: number;
}

export class AcceptTransferRequest {
  /** Who takes over. */
  @IsString() @Length(1, 200) acceptedBy!: string;
}

export class RefuseTransferRequest {
  @IsString() @Length(1, 200) refusedBy!: string;
  @IsString() @Length(1, 1_000) reason!: string;
}

export class CompleteTransferRequest {
  /** Whether the customer was thanked for waiting. */
  @IsBoolean() thanked!: boolean;
}

export class MakeCallbackRequest {
  @IsString() @Length(1, 200) agentId!: string;
  @IsBoolean() reached!: boolean;
}

export class EndContactRequest {
  /** The live contact that it is the note of; it must be one of that agent. */
  @IsOptional() @IsUUID() liveContactId?: string;
  @IsString() @Length(1, 200) agentId!: string;
  @IsIn(TICKET_CHANNELS) channel!: TicketChannel;
  @IsString() @Length(1, 4_000) note!: string;
  /** What was said. */
  @IsOptional() @IsString() @Length(1, 2_000) stated?: string;
  /** What was meant, and not said. */
  @IsOptional() @IsString() @Length(1, 2_000) implied?: string;
  /** What the customer hoped that we would say. */
  @IsOptional() @IsString() @Length(1, 2_000) hopedFor?: string;
  @IsOptional() @IsInt() @Min(0) @Max(1_000) openQuestions?: number;
  @IsOptional() @IsInt() @Min(0) @Max(1_000) closedQuestions?: number;
  @IsBoolean() thanked!: boolean;
  @IsIn(CONTACT_ENDED_BY) endedBy!: ContactEndedBy;
}

export class PromisedMoneyRequest {
  /** In the minor unit of the currency. */
  @IsInt() @Min(1) @Max(1_000_000_000_000) amount!: number;
  @IsString() @Matches(/^[A-Z]{3}$/) currency!: string;
}

export class MakePromiseRequest {
  @IsString() @Length(1, 2_000) text!: string;
  /** Who has to keep it. */
  @IsString() @Length(1, 200) owner!: string;
  @IsIn(PROMISE_SOURCES) source!: PromiseSource;
  @IsMoment() dueAt!: string;
  @IsOptional() @IsObject() @ValidateNested() amount?: PromisedMoneyRequest;
  /** The broken promise in the place of which it is made. */
  @IsOptional() @IsUUID() insteadOf?: string;
}

export class ReschedulePromiseRequest {
  @IsMoment() dueAt!: string;
  /** Whether the customer agreed. */
  @IsBoolean() consent!: boolean;
  @IsString() @Length(1, 1_000) reason!: string;
}

export class BreakPromiseRequest {
  @IsString() @Length(1, 1_000) reason!: string;
}

export class ExplainPromiseRequest {
  /** What the customer was told of why it was not kept, with our apology. */
  @IsString() @Length(1, 2_000) explanation!: string;
}

export class DeclineRequestRequest {
  /** What the customer asked for. */
  @IsString() @Length(1, 2_000) request!: string;
  @IsString() @Length(1, 1_000) reason!: string;
  @IsIn(DECLINE_STYLES) style!: DeclineStyle;
  /** What we offer instead. */
  @IsString() @Length(1, 1_000) alternative!: string;
}

export class ReportObstacleRequest {
  @IsIn(OBSTACLES) kind!: Obstacle;
  @IsOptional() @IsString() @Length(1, 2_000) note?: string;
}

export class HoldAnswer extends TicketAnswer {
  @IsUUID() holdId!: string;
}
export class TransferAnswer extends TicketAnswer {
  @IsUUID() transferId!: string;
}
export class CallbackAnswer extends TicketAnswer {
  @IsUUID() callbackId!: string;
}
export class PromiseAnswer extends TicketAnswer {
  @IsUUID() promiseId!: string;
}
