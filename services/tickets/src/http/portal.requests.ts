import { ORDER_STEP_CODES, PAYMENTS, type OrderStep, type Payment } from '@rapport/contracts-customers';
import { ARTICLE_KINDS, PORTAL_AREA_CODES, SERVICE_ITEM_CODE, TICKET_CATEGORIES, TICKET_CHANNELS, TICKET_STATUSES } from '@rapport/contracts-tickets';
import type { ArticleKind, PortalAreaCode, TicketCategory, TicketChannel, TicketStatus } from '@rapport/contracts-tickets';
import { ItemsOf } from '@rapport/service-host';
import { IsArray, IsBoolean, IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, Length, Matches, Min, ValidateNested } from 'class-validator';

export class OwnListRequest {
  @IsOptional() @IsInt() @Min(1) limit?: number;
  @IsOptional() @IsString() @Length(1, 1_000) cursor?: string;
}

/** The form by which somebody asks. */
export class AskRequest {
  @IsString() @Length(1, 300) subject!: string;
  @IsString() @Length(1, 10_000) request!: string;
  /** An enquiry unless said. */
  @IsOptional() @IsIn(TICKET_CATEGORIES) category?: TicketCategory;
  @IsOptional() @Matches(SERVICE_ITEM_CODE) serviceItem?: string;
  /** Product or service that it is about. */
  @IsOptional() @IsString() @Length(1, 300) item?: string;
}

export class OwnMessageRequest {
  @IsString() @Length(1, 20_000) text!: string;
}

export class PortalDoorAnswer {
  @IsIn(['GET', 'POST']) method!: 'GET' | 'POST';
  @IsString() path!: string;
  @IsString() zh!: string;
  @IsString() en!: string;
}

/** What somebody may come for, and what stands open to them. */
export class PortalAreaAnswer {
  @IsIn(PORTAL_AREA_CODES) code!: PortalAreaCode;
  @IsString() zh!: string;
  @IsString() en!: string;
  @IsArray() @IsIn(ARTICLE_KINDS, { each: true }) kinds!: ArticleKind[];
  /** Articles of these kinds that clients may read. */
  @IsInt() articles!: number;
  @IsArray() @IsObject({ each: true }) @ValidateNested({ each: true }) @ItemsOf(PortalDoorAnswer) doors!: PortalDoorAnswer[];
}

/** A ticket as its requester sees it. */
export class OwnTicketAnswer {
  @IsUUID() ticketId!: string;
  @IsString() number!: string;
  @IsString() subject!: string;
  @IsIn(TICKET_STATUSES) status!: TicketStatus;
  @IsOptional() @IsString() item!: string | null;
  @IsString() openedAt!: string;
  /** When you hear from us next; null once it is solved. */
  @IsOptional() @IsString() nextUpdateAt!: string | null;
  @IsOptional() @IsString() solvedAt!: string | null;
}

export class PriceAnswer {
  /** In the minor unit: 1250 CNY is 12.50 yuan. */
  @IsInt() amount!: number;
  @IsString() currency!: string;
}

export class OrderedItemAnswer {
  @IsString() product!: string;
  @IsInt() quantity!: number;
  /** Of one piece. */
  @IsObject() @ValidateNested() price!: PriceAnswer;
}

export class ReachedStepAnswer {
  @IsIn(ORDER_STEP_CODES) step!: OrderStep;
  @IsString() zh!: string;
  @IsString() en!: string;
  @IsString() reachedAt!: string;
}

/** An order as whoever bought sees it. */
export class OwnOrderAnswer {
  @IsUUID() purchaseId!: string;
  @IsUUID() partyId!: string;
  @IsArray() @IsObject({ each: true }) @ValidateNested({ each: true }) @ItemsOf(OrderedItemAnswer) items!: OrderedItemAnswer[];
  @IsObject() @ValidateNested() amount!: PriceAnswer;
  @IsOptional() @IsString() productLine!: string | null;
  @IsIn(PAYMENTS) payment!: Payment;
  @IsString() boughtAt!: string;
  /** How far it has come; null as long as nobody has said. */
  @IsOptional() @IsIn(ORDER_STEP_CODES) step!: OrderStep | null;
  /** When its next step is to be expected, where that was said. */
  @IsOptional() @IsString() expectedAt!: string | null;
  /** The steps that it came to, in order. */
  @IsArray() @IsObject({ each: true }) @ValidateNested({ each: true }) @ItemsOf(ReachedStepAnswer) progress!: ReachedStepAnswer[];
}

export class OwnMessageAnswer {
  @IsUUID() messageId!: string;
  @IsBoolean() fromUs!: boolean;
  @IsString() text!: string;
  @IsIn(TICKET_CHANNELS) channel!: TicketChannel;
  @IsString() sentAt!: string;
}

export class OwnTicketDetailsAnswer extends OwnTicketAnswer {
  @IsOptional() @IsString() request!: string | null;
  /** What we said that we will do, and what solved it. */
  @IsOptional() @IsString() plan!: string | null;
  @IsOptional() @IsString() solution!: string | null;
  @IsArray() @IsObject({ each: true }) @ValidateNested({ each: true }) @ItemsOf(OwnMessageAnswer) conversation!: OwnMessageAnswer[];
}
