import { BENEFITS, FORESEEN_NEEDS, OBSTACLES, PREPARATION_SIGNS, SATISFACTION_RESULTS, SERVICE_DEMANDS, TICKET_CHANNELS, TICKET_PRIORITIES, TICKET_STATUSES } from '@rapport/contracts-tickets';
import type { Benefit, ForeseenNeed, Obstacle, PreparationSign, SatisfactionResult, ServiceDemand, TicketChannel, TicketPriority, TicketStatus } from '@rapport/contracts-tickets';
import { ItemsOf } from '@rapport/service-host';
import { BilingualText } from '@rapport/wording';
import { WordingRequest } from './playbooks.requests.js';
import { IsArray, IsBoolean, IsIn, IsInt, IsNumber, IsObject, IsOptional, IsString, IsUUID, ValidateNested } from 'class-validator';

export class BriefedTicketAnswer {
  @IsUUID() ticketId!: string;
  @IsString() number!: string;
  @IsString() subject!: string;
  /** What was asked for at the beginning. */
  @IsOptional() @IsString() request!: string | null;
  @IsIn(TICKET_STATUSES) status!: TicketStatus;
  @IsIn(TICKET_PRIORITIES) priority!: TicketPriority;
  @IsOptional() @IsString() category!: string | null;
  @IsOptional() @IsString() item!: string | null;
  @IsOptional() @IsString() agentId!: string | null;
  @IsString() openedAt!: string;
  @IsInt() reopenings!: number;
}

export class BriefedRequesterAnswer {
  @IsUUID() partyId!: string;
  /** Whom the party turned out to be. */
  @IsUUID() customerId!: string;
  /** How the customer is managed: `key`, `potential` …; null where nobody has said. */
  @IsOptional() @IsString() managementClass!: string | null;
}

export class BriefedBenefitAnswer {
  @IsIn(BENEFITS) benefit!: Benefit;
  /** The last day on which it applies. */
  @IsString() validUntil!: string;
  /** Whether it applies in the service area only. */
  @IsBoolean() withinArea!: boolean;
}

export class BriefedEntitlementAnswer {
  @IsUUID() entitlementId!: string;
  @IsString() item!: string;
  @IsOptional() @IsString() serial!: string | null;
  @IsString() purchasedAt!: string;
  @IsArray() @IsObject({ each: true }) @ValidateNested({ each: true }) @ItemsOf(BriefedBenefitAnswer) benefits!: BriefedBenefitAnswer[];
}

export class BriefedPromiseAnswer {
  @IsUUID() promiseId!: string;
  @IsUUID() ticketId!: string;
  @IsOptional() @IsString() text!: string | null;
  @IsString() owner!: string;
  @IsString() dueAt!: string;
  @IsInt() reschedulings!: number;
}

export class BriefedRefundAnswer {
  @IsUUID() refundId!: string;
  @IsUUID() ticketId!: string;
  @IsIn(['requested', 'approved']) status!: 'requested' | 'approved';
  /** In minor units. */
  @IsNumber() amount!: number;
  @IsString() currency!: string;
  @IsString() dueAt!: string;
  @IsBoolean() overdue!: boolean;
}

export class EarlierTicketAnswer {
  @IsUUID() ticketId!: string;
  @IsString() number!: string;
  @IsString() subject!: string;
  @IsIn(TICKET_STATUSES) status!: TicketStatus;
  @IsString() openedAt!: string;
  @IsOptional() @IsString() solution!: string | null;
  /** What the customer said when they were last asked; null where they were not. */
  @IsOptional() @IsIn(SATISFACTION_RESULTS) satisfaction!: SatisfactionResult | null;
}

export class BriefedObstacleAnswer {
  @IsUUID() ticketId!: string;
  @IsIn(OBSTACLES) kind!: Obstacle;
  @IsOptional() @IsString() note!: string | null;
  @IsString() reportedAt!: string;
}

export class LastSaidAnswer {
  @IsUUID() messageId!: string;
  @IsIn(TICKET_CHANNELS) channel!: TicketChannel;
  @IsOptional() @IsString() text!: string | null;
  @IsString() sentAt!: string;
}

export class NextDueAnswer {
  /** `word`, `clock`, `promise`, `refund`, `sub_task` or `callback`. */
  @IsString() kind!: string;
  /** Which of its kind; null for the word. */
  @IsOptional() @IsString() of!: string | null;
  @IsString() dueAt!: string;
}

export class OfferedPlaybookAnswer {
  @IsUUID() playbookId!: string;
  @IsString() code!: string;
  @IsInt() playbookVersion!: number;
  @IsObject() @ValidateNested() title!: WordingRequest;
}

export class DemandAnswer {
  @IsIn(SERVICE_DEMANDS) demand!: ServiceDemand;
  /** What makes it weigh more this time. */
  @IsArray() @IsIn(PREPARATION_SIGNS, { each: true }) because!: readonly PreparationSign[];
  @IsObject() @ValidateNested() advice!: BilingualText;
}

export class ForeseenNeedAnswer {
  @IsIn(FORESEEN_NEEDS) need!: ForeseenNeed;
  /** What speaks for it. */
  @IsArray() @IsIn(PREPARATION_SIGNS, { each: true }) because!: readonly PreparationSign[];
  @IsObject() @ValidateNested() advice!: BilingualText;
}

/** What one should know before one speaks with the customer (TKT-21). */
export class BriefingAnswer {
  @IsObject() @ValidateNested() ticket!: BriefedTicketAnswer;
  @IsObject() @ValidateNested() requester!: BriefedRequesterAnswer;
  /** What applies today, of all that the customer has. */
  @IsArray() @IsObject({ each: true }) @ValidateNested({ each: true }) @ItemsOf(BriefedEntitlementAnswer) entitlements!: BriefedEntitlementAnswer[];
  /** What we still owe the customer, on this ticket or another of theirs, the next first. */
  @IsArray() @IsObject({ each: true }) @ValidateNested({ each: true }) @ItemsOf(BriefedPromiseAnswer) promises!: BriefedPromiseAnswer[];
  @IsArray() @IsObject({ each: true }) @ValidateNested({ each: true }) @ItemsOf(BriefedRefundAnswer) refunds!: BriefedRefundAnswer[];
  /** The last five before this one. */
  @IsArray() @IsObject({ each: true }) @ValidateNested({ each: true }) @ItemsOf(EarlierTicketAnswer) earlier!: EarlierTicketAnswer[];
  /** What stood in the way, the latest first. */
  @IsArray() @IsObject({ each: true }) @ValidateNested({ each: true }) @ItemsOf(BriefedObstacleAnswer) obstacles!: BriefedObstacleAnswer[];
  /** What the customer said last; null while they have said nothing but their request. */
  @IsOptional() @IsObject() @ValidateNested() @ItemsOf(LastSaidAnswer) lastSaid!: LastSaidAnswer | null;
  /** Since when they wait for our next step; null where it is not our turn. */
  @IsOptional() @IsString() customerWaitingSince!: string | null;
  /** The five demands that every customer makes of service, and what makes each weigh more this time. */
  @IsArray() @IsObject({ each: true }) @ValidateNested({ each: true }) @ItemsOf(DemandAnswer) demands!: readonly DemandAnswer[];
  /** Needs that are foreseen (CUS-24). */
  @IsArray() @IsObject({ each: true }) @ValidateNested({ each: true }) @ItemsOf(ForeseenNeedAnswer) needs!: readonly ForeseenNeedAnswer[];
  /** Playbooks that are for tickets of its phase (TKT-13). */
  @IsArray() @IsObject({ each: true }) @ValidateNested({ each: true }) @ItemsOf(OfferedPlaybookAnswer) playbooks!: OfferedPlaybookAnswer[];
  /** What is due next; null where nothing is owed. */
  @IsOptional() @IsObject() @ValidateNested() @ItemsOf(NextDueAnswer) nextDue!: NextDueAnswer | null;
}
