import { AFTER_SALE_PROBLEMS, QUESTION_KINDS, SATISFACTION_RESULTS, SERVICE_ITEM_CODE, TICKET_CATEGORIES, TICKET_CHANNELS, TICKET_DURATIONS, TICKET_FEES, TICKET_FREQUENCIES, TICKET_NATURES, TICKET_PHASES, TICKET_PLACES, TICKET_PRIORITIES, TICKET_SOURCES, TICKET_STATUSES, UNASKED_REASONS, WORK_ITEMS } from '@rapport/contracts-tickets';
import type { AfterSaleProblem, QuestionKind, SatisfactionResult, TicketCategory, TicketChannel, TicketPhase, TicketPriority, TicketSourceKind, TicketStatus, UnaskedReason, WorkItem } from '@rapport/contracts-tickets';
import { IsMoment, ItemsOf } from '@rapport/service-host';
import { WordingFindingAnswer } from '@rapport/wording';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, Length, Matches, Max, Min, ValidateNested } from 'class-validator';

/** An amount in the minor unit of its currency. */
export class QuotedRequest {
  @IsInt() @Min(0) @Max(1_000_000_000_000) amount!: number;
  @Matches(/^[A-Z]{3}$/) currency!: string;
}

export class TicketSourceRequest {
  @IsIn(TICKET_SOURCES) kind!: TicketSourceKind;
  /** Of the interaction, or of the event. */
  @IsUUID() id!: string;
}

/** What is said of a service that somebody asks for, beside what it is about. */
export class ServiceAskedRequest {
  /** The party that asks; it may be one that nobody has heard of yet. */
  @IsUUID() requesterId!: string;
  @IsOptional() @IsString() @Length(1, 10_000) request?: string;
  /** Before, during or after the sale; what is usual for the service item or the category unless said. */
  @IsOptional() @IsIn(TICKET_PHASES) phase?: TicketPhase;
  @IsIn(TICKET_CHANNELS) channel!: TicketChannel;
  @IsOptional() @IsIn(TICKET_PRIORITIES) priority?: TicketPriority;
  @IsOptional() @IsIn(TICKET_NATURES) nature?: (typeof TICKET_NATURES)[number];
  @IsOptional() @IsIn(TICKET_PLACES) place?: (typeof TICKET_PLACES)[number];
  @IsOptional() @IsIn(TICKET_FEES) fee?: (typeof TICKET_FEES)[number];
  @IsOptional() @IsIn(TICKET_FREQUENCIES) frequency?: (typeof TICKET_FREQUENCIES)[number];
  @IsOptional() @IsIn(TICKET_DURATIONS) duration?: (typeof TICKET_DURATIONS)[number];
  @IsOptional() @IsString() @Length(1, 300) item?: string;
  /** Code of the service-item catalogue; it says which department leads. */
  @IsOptional() @Matches(SERVICE_ITEM_CODE) serviceItem?: string;
  /** The work item, where category and service item do not say it rightly. */
  @IsOptional() @IsIn(WORK_ITEMS) workItem?: WorkItem;
  /** What the customer was told that a charged service costs, and whether they agreed. */
  @IsOptional() @IsObject() @ValidateNested() quote?: QuotedRequest;
  @IsOptional() @IsBoolean() quoteConsented?: boolean;
  /** The entitlement that may cover the service: it is free where it does, else charged, by a quote that the customer agreed to. */
  @IsOptional() @IsUUID() entitlementId?: string;
  /** Where the service is wanted: a place of the service area, in either language. */
  @IsOptional() @IsString() @Length(1, 100) address?: string;
  /** A recurrent service comes back every so many days. */
  @IsOptional() @IsInt() @Min(1) @Max(3_660) rhythmDays?: number;
  /** How long it is expected to take; `duration` follows from it. */
  @IsOptional() @IsInt() @Min(1) @Max(3_660) expectedDays?: number;
  /** A colleague or a department asks. */
  @IsOptional() @IsBoolean() internal?: boolean;
  /** The interaction, or the event of any service, that it follows from. */
  @IsOptional() @IsObject() @ValidateNested() source?: TicketSourceRequest;
  /** Nobody asked for it: it was foreseen, or came out when we asked. It names its source then. */
  @IsOptional() @IsIn(UNASKED_REASONS) proactive?: UnaskedReason;
}

export class OpenTicketRequest extends ServiceAskedRequest {
  @IsString() @Length(1, 300) subject!: string;
  @IsIn(TICKET_CATEGORIES) category!: TicketCategory;
}

export class AssignTicketRequest {
  /** The agent who takes the ticket. */
  @IsString() @Length(1, 200) agentId!: string;
  @IsOptional() @IsString() @Length(1, 1_000) reason?: string;
  /** The ticket is meant for that agent, even if they are away. */
  @IsOptional() @IsBoolean() force?: boolean;
}

export class AcknowledgeTicketRequest {
  /** What we will do. */
  @IsString() @Length(1, 2_000) plan!: string;
  /** When the customer hears from us next. */
  @IsMoment() nextUpdateAt!: string;
}

export class AskedQuestionRequest {
  /** An open question lets the customer tell, a closed one pins down what they told. */
  @IsIn(QUESTION_KINDS) kind!: QuestionKind;
  @IsString() @Length(1, 500) text!: string;
}

export class RestateNeedRequest {
  @IsString() @Length(1, 4_000) fact!: string;
  @IsString() @Length(1, 1_000) feeling!: string;
  /** What was asked to get there, in order. */
  @IsOptional() @IsArray() @ArrayMaxSize(20) @ItemsOf(AskedQuestionRequest) @IsObject({ each: true }) @ValidateNested({ each: true }) questions?: AskedQuestionRequest[];
  /** Whether the customer said: yes, that is it. */
  @IsBoolean() confirmed!: boolean;
}

export class AgreeCourseRequest {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(10) @IsString({ each: true }) @Length(1, 500, { each: true }) options!: string[];
  @IsOptional() @IsString() @Length(1, 1_000) onlyOptionReason?: string;
  @IsString() @Length(1, 500) choice!: string;
  @IsString() @Length(1, 1_000) expectation!: string;
  /** Until when, where a date was agreed. */
  @IsOptional() @IsMoment() agreedUntil?: string;
}

export class SolveTicketRequest {
  @IsString() @Length(1, 4_000) solution!: string;
}

export class CheckSatisfactionRequest {
  @IsIn(SATISFACTION_RESULTS) result!: SatisfactionResult;
  @IsOptional() @IsString() @Length(1, 2_000) comment?: string;
}

export class SixRightsRequest {
  @IsBoolean() time_and_place!: boolean;
  @IsBoolean() way_and_price!: boolean;
  @IsBoolean() customer!: boolean;
  @IsBoolean() service!: boolean;
  @IsBoolean() need!: boolean;
  @IsBoolean() value!: boolean;
}

export class CloseTicketRequest {
  @IsBoolean() thanked!: boolean;
  /** What binds the customer to us next: the appointment, the offer, the news. No ticket closes without it. */
  @IsOptional() @IsString() @Length(0, 500) nextLink?: string;
  @IsObject() @ValidateNested() sixRights!: SixRightsRequest;
  /** Problem solved? */
  @IsBoolean() problemSolved!: boolean;
  /** Why the ticket closes although the problem is not solved. */
  @IsOptional() @IsString() @Length(1, 1_000) unsolvedReason?: string;
  /** When a recurrent service comes back; by its rhythm unless said (TKT-07). */
  @IsOptional() @IsMoment() nextAt?: string;
}

export class ReasonRequest {
  @IsString() @Length(1, 2_000) reason!: string;
}

export class EscalateTicketRequest {
  @IsIn(['contract', 'transport', 'product', 'service']) content!: 'contract' | 'transport' | 'product' | 'service';
  /** What typically goes wrong after a sale, where it was that. */
  @IsOptional() @IsIn(AFTER_SALE_PROBLEMS) subCause?: AfterSaleProblem;
  @IsString() @Length(1, 4_000) reason!: string;
}

export class AdoptTicketRequest {
  /** The name of the other system, and the ticket's number there: together they are its identity. */
  @IsString() @Length(1, 100) source!: string;
  @IsString() @Length(1, 100) number!: string;
  @IsUUID() requesterId!: string;
  @IsString() @Length(1, 300) subject!: string;
  @IsIn(TICKET_STATUSES) status!: TicketStatus;
  @IsString() @Length(1, 100) sourceStatus!: string;
  @IsOptional() @IsIn(TICKET_CHANNELS) channel?: TicketChannel;
  @IsOptional() @IsString() @Length(1, 200) category?: string;
  @IsOptional() @IsIn(TICKET_PRIORITIES) priority?: TicketPriority;
  @IsOptional() @IsString() @Length(1, 200) group?: string;
  @IsOptional() @IsString() @Length(1, 200) agentId?: string;
  @IsOptional() @IsInt() @Min(0) @Max(1_000_000) reassignments?: number;
  @IsOptional() @IsInt() @Min(0) @Max(1_000_000) reopenings?: number;
  @IsOptional() @IsBoolean() withinLimit?: boolean;
  @IsMoment() openedAt!: string;
  /** When the record was written in the other system. */
  @IsMoment() recordedAt!: string;
  @IsOptional() @IsMoment() resolvedAt?: string;
  @IsOptional() @IsMoment() closedAt?: string;
}

export class ListTicketsRequest {
  @IsOptional() @IsArray() @IsIn(TICKET_STATUSES, { each: true }) status?: TicketStatus[];
  @IsOptional() @IsArray() @IsIn(TICKET_PRIORITIES, { each: true }) priority?: TicketPriority[];
  @IsOptional() @IsString() @Length(1, 200) agentId?: string;
  /** Finds the tickets of all parties of that customer. */
  @IsOptional() @IsUUID() requesterId?: string;
  @IsOptional() @IsBoolean() open?: boolean;
  /** Whether the limit of the first word passed. */
  @IsOptional() @IsBoolean() responseBreached?: boolean;
  /** Tickets of colleagues and departments, or of customers; of both unless said. */
  @IsOptional() @IsBoolean() internal?: boolean;
  /** Tickets that a department leads. */
  @IsOptional() @IsString() @Length(1, 100) lead?: string;
  /** Tickets that a department leads or works with. */
  @IsOptional() @IsString() @Length(1, 100) department?: string;
  @IsOptional() @IsString() @Length(1, 50) sort?: string;
  @IsOptional() @IsInt() @Min(1) limit?: number;
  @IsOptional() @IsString() @Length(1, 1_000) cursor?: string;
}

/** What every command on a ticket answers. */
export class TicketAnswer {
  @IsUUID() ticketId!: string;
  /** Types of the facts it led to; empty where nothing had to change. */
  @IsArray() @IsString({ each: true }) facts!: string[];
  @IsInt() version!: number;
}

export class AcknowledgedAnswer extends TicketAnswer {
  /** What a colleague would say of the wording; the ticket is acknowledged all the same. */
  @IsArray() @IsObject({ each: true }) @ValidateNested({ each: true }) @ItemsOf(WordingFindingAnswer) wording!: WordingFindingAnswer[];
}

export class TicketOpenedAnswer extends TicketAnswer {
  @IsString() number!: string;
}
