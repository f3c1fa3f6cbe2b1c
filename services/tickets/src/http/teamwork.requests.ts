import { AWAITED_REASONS, DEPARTMENT_CODE, SERVICE_ITEM_CODE, TICKET_DURATIONS, TICKET_FEES, TICKET_FREQUENCIES, TICKET_NATURES, TICKET_PLACES, WORK_ITEMS } from '@rapport/contracts-tickets';
import type { AwaitedReason, WorkItem } from '@rapport/contracts-tickets';
import { IsMoment, ItemsOf } from '@rapport/service-host';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, Length, Matches, Max, Min, ValidateNested } from 'class-validator';
import { QuotedRequest, TicketAnswer } from './tickets.requests.js';

export class ClassifyTicketRequest {
  @IsIn(TICKET_NATURES) nature!: (typeof TICKET_NATURES)[number];
  @IsIn(TICKET_PLACES) place!: (typeof TICKET_PLACES)[number];
  /** Free where the entitlement of the ticket covers the service, else charged. */
  @IsIn(TICKET_FEES) fee!: (typeof TICKET_FEES)[number];
  @IsIn(TICKET_FREQUENCIES) frequency!: (typeof TICKET_FREQUENCIES)[number];
  /** Follows from `expectedDays` where that is said. */
  @IsOptional() @IsIn(TICKET_DURATIONS) duration?: (typeof TICKET_DURATIONS)[number];
  @IsOptional() @Matches(SERVICE_ITEM_CODE) serviceItem?: string;
  @IsOptional() @IsObject() @ValidateNested() quote?: QuotedRequest;
  /** The customer has agreed to the quote. */
  @IsOptional() @IsBoolean() quoteConsented?: boolean;
  /** Another entitlement that may cover the service, or the same one judged anew. */
  @IsOptional() @IsUUID() entitlementId?: string;
  /** Where the service is wanted: a place of the service area, in either language. */
  @IsOptional() @IsString() @Length(1, 100) address?: string;
  @IsOptional() @IsInt() @Min(1) @Max(3_660) rhythmDays?: number;
  @IsOptional() @IsInt() @Min(1) @Max(3_660) expectedDays?: number;
  @IsOptional() @IsBoolean() internal?: boolean;
}

export class OpenSubTaskRequest {
  /** One that leads the ticket or collaborates. */
  @IsString() @Length(1, 100) department!: string;
  @IsString() @Length(1, 1_000) task!: string;
  @IsOptional() @IsMoment() dueAt?: string;
}

export class CompleteSubTaskRequest {
  @IsString() @Length(1, 2_000) result!: string;
}

export class DropSubTaskRequest {
  @IsString() @Length(1, 1_000) reason!: string;
}

export class SubTaskAnswer extends TicketAnswer {
  @IsUUID() subTaskId!: string;
}

export class AwaitCustomerRequest {
  @IsIn(AWAITED_REASONS) reason!: AwaitedReason;
  /** What the customer is to do or to send. */
  @IsString() @Length(1, 500) awaited!: string;
  @IsOptional() @IsMoment() expectedBy?: string;
}

export class ResumeHelpRequest {
  @IsOptional() @IsIn(['customer_answered', 'not_needed']) because?: 'customer_answered' | 'not_needed';
}

export class FollowThroughRequest {
  /** What the customer has to have reached before the ticket may change hands or close. */
  @IsString() @Length(1, 500) goal!: string;
}

export class BackOnTrackRequest {
  /** How it was seen that the customer goes on without help. */
  @IsString() @Length(1, 500) seen!: string;
}

export class ListSubTasksRequest {
  @IsOptional() @IsString() @Length(1, 100) department?: string;
  @IsOptional() @IsIn(['open', 'done', 'dropped']) state?: 'open' | 'done' | 'dropped';
  @IsOptional() @IsUUID() ticketId?: string;
  @IsOptional() @IsBoolean() overdue?: boolean;
  @IsOptional() @IsString() @Length(1, 50) sort?: string;
  @IsOptional() @IsInt() @Min(1) limit?: number;
  @IsOptional() @IsString() @Length(1, 1_000) cursor?: string;
}

export class RouteWorkItemRequest {
  @IsIn(WORK_ITEMS) workItem!: WorkItem;
  @Matches(DEPARTMENT_CODE) lead!: string;
  @IsArray() @ArrayMaxSize(20) @ArrayUnique() @Matches(DEPARTMENT_CODE, { each: true }) collaborators!: string[];
  @IsString() @Length(1, 1_000) reason!: string;
}

export class NameDepartmentRequest {
  @Matches(DEPARTMENT_CODE) code!: string;
  @IsString() @Length(1, 100) zh!: string;
  @IsString() @Length(1, 100) en!: string;
  @IsString() @Length(1, 1_000) reason!: string;
}

export class ReadDepartmentTableRequest {
  /** An earlier version; the one in force unless said. */
  @IsOptional() @IsInt() @Min(1) @Max(2_147_483_647) tableVersion?: number;
}

export class ListDepartmentTablesRequest {
  @IsOptional() @IsInt() @Min(1) limit?: number;
  /** Only versions up to this one. */
  @IsOptional() @IsInt() @Min(1) @Max(2_147_483_647) upTo?: number;
}

export class DepartmentAnswer {
  @IsString() code!: string;
  @IsString() zh!: string;
  @IsString() en!: string;
}

export class RouteAnswer {
  @IsIn(WORK_ITEMS) workItem!: WorkItem;
  @IsString() zh!: string;
  @IsString() en!: string;
  @IsString() lead!: string;
  @IsArray() @IsString({ each: true }) collaborators!: string[];
}

export class DepartmentTableAnswer {
  @IsInt() tableVersion!: number;
  @IsArray() @IsObject({ each: true }) @ValidateNested({ each: true }) @ItemsOf(DepartmentAnswer) departments!: DepartmentAnswer[];
  @IsArray() @IsObject({ each: true }) @ValidateNested({ each: true }) @ItemsOf(RouteAnswer) routes!: RouteAnswer[];
  /** Who changed it to this, when and why; null of the textbook's table. */
  @IsOptional() @IsString() reason!: string | null;
  @IsOptional() @IsString() changedBy!: string | null;
  @IsOptional() @IsString() changedAt!: string | null;
}

export class DepartmentTableChangedAnswer {
  @IsArray() @IsString({ each: true }) facts!: string[];
  @IsInt() version!: number;
}
