import { FAILURE_KINDS, RECOVERY_KINDS, type FailureKind, type RecoveryKind } from '@rapport/contracts-tickets';
import { IsBoolean, IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, Length, Min, ValidateNested } from 'class-validator';
import { PromisedMoneyRequest } from './contact.requests.js';
import { TicketAnswer } from './tickets.requests.js';

const REFUND_STATUSES = ['requested', 'approved', 'paid', 'rejected'] as const;
const COST_KINDS = [...RECOVERY_KINDS, 'refund'] as const;

export class RequestRefundRequest {
  @IsObject() @ValidateNested() amount!: PromisedMoneyRequest;
  /** Why, in the words of the customer. */
  @IsString() @Length(1, 2_000) reason!: string;
}

export class PayRefundRequest {
  /** What the payment is called at the bank. */
  @IsString() @Length(1, 200) reference!: string;
}

export class RejectRefundRequest {
  @IsString() @Length(1, 1_000) reason!: string;
  /** What we do instead. */
  @IsString() @Length(1, 1_000) alternative!: string;
}

export class FailureRequest {
  @IsIn(FAILURE_KINDS) kind!: FailureKind;
  /** The metric of the clock, the id of the promise, obstacle or refund, or what else went wrong; nothing for a late acknowledgement. */
  @IsOptional() @IsString() @Length(1, 500) reference?: string;
}

export class OfferRecoveryRequest {
  @IsIn(RECOVERY_KINDS) kind!: RecoveryKind;
  /** What it costs us. */
  @IsObject() @ValidateNested() cost!: PromisedMoneyRequest;
  @IsString() @Length(1, 2_000) description!: string;
  /** The failure that it answers (TKT-47); an extra service alone is given without one as well. */
  @IsOptional() @IsObject() @ValidateNested() failure?: FailureRequest;
}

export class ListRefundsRequest {
  @IsOptional() @IsUUID() ticketId?: string;
  @IsOptional() @IsIn(REFUND_STATUSES) status?: (typeof REFUND_STATUSES)[number];
  @IsOptional() @IsBoolean() overdue?: boolean;
  @IsOptional() @IsString() @Length(1, 50) sort?: string;
  @IsOptional() @IsInt() @Min(1) limit?: number;
  @IsOptional() @IsString() @Length(1, 1_000) cursor?: string;
}

export class ListRecoveryCostsRequest {
  @IsOptional() @IsUUID() ticketId?: string;
  @IsOptional() @IsIn(COST_KINDS) kind?: (typeof COST_KINDS)[number];
  /** Only what answers a failure of that kind. */
  @IsOptional() @IsIn(FAILURE_KINDS) failureKind?: FailureKind;
  @IsOptional() @IsString() @Length(1, 50) sort?: string;
  @IsOptional() @IsInt() @Min(1) limit?: number;
  @IsOptional() @IsString() @Length(1, 1_000) cursor?: string;
}

export class RefundAnswer extends TicketAnswer {
  @IsUUID() refundId!: string;
}
export class RecoveryAnswer extends TicketAnswer {
  @IsUUID() recoveryId!: string;
}
