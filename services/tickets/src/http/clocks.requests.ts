import {
  CLOCK_METRICS,
  CLOCK_REOPEN_RULES,
  CLOCK_STATUSES,
  CLOCK_WORKING_STATES,
  TICKET_CATEGORIES,
  TICKET_CHANNELS,
  TICKET_PRIORITIES,
  type ClockMetricName,
  type TicketCategory,
  type TicketChannel,
  type TicketPriority,
} from '@rapport/contracts-tickets';
import { IsMoment, ItemsOf } from '@rapport/service-host';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsIn, IsInt, IsNumber, IsObject, IsOptional, IsString, IsUUID, Length, Matches, Max, Min, ValidateNested } from 'class-validator';
import { TicketAnswer } from './tickets.requests.js';

const CODE = /^[a-z][a-z0-9-]{0,59}$/;
const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
type Day = (typeof DAYS)[number];

export class NamesRequest {
  @IsString() @Length(1, 100) zh!: string;
  @IsString() @Length(1, 100) en!: string;
}

export class OpeningRequest {
  /** `09:00` */
  @IsString() @Matches(/^\d{2}:\d{2}$/) from!: string;
  /** `18:00`; `24:00` ends with the day, an earlier one lies on the next day. */
  @IsString() @Matches(/^\d{2}:\d{2}$/) to!: string;
}

export class DayRequest {
  @IsIn(DAYS) day!: Day;
  @IsArray() @ArrayMaxSize(20) @IsObject({ each: true }) @ValidateNested({ each: true }) @ItemsOf(OpeningRequest) openings!: OpeningRequest[];
}

export class ExceptionRequest {
  /** `2026-10-01`, in the zone of the calendar. */
  @IsString() @Matches(/^\d{4}-\d{2}-\d{2}$/) date!: string;
  /** Empty: closed all day. */
  @IsArray() @ArrayMaxSize(20) @IsObject({ each: true }) @ValidateNested({ each: true }) @ItemsOf(OpeningRequest) openings!: OpeningRequest[];
}

export class PublishServiceCalendarRequest {
  /** What people call it; publishing the same code again is its next version. */
  @IsString() @Matches(CODE) code!: string;
  @IsObject() @ValidateNested() name!: NamesRequest;
  /** IANA name: `Asia/Shanghai`. */
  @IsString() @Length(1, 100) zone!: string;
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(7) @IsObject({ each: true }) @ValidateNested({ each: true }) @ItemsOf(DayRequest) week!: DayRequest[];
  @IsOptional() @IsArray() @ArrayMaxSize(1_000) @IsObject({ each: true }) @ValidateNested({ each: true }) @ItemsOf(ExceptionRequest) exceptions?: ExceptionRequest[];
  /** Years whose public holidays of mainland China count, with the working days that make up for them. */
  @IsOptional() @IsArray() @ArrayMinSize(1) @ArrayMaxSize(20) @IsInt({ each: true }) @Min(2000, { each: true }) @Max(2100, { each: true }) chineseHolidays?: number[];
}

export class ConditionsRequest {
  @IsOptional() @IsArray() @ArrayMaxSize(20) @IsIn(TICKET_CATEGORIES, { each: true }) categories?: TicketCategory[];
  @IsOptional() @IsArray() @ArrayMaxSize(10) @IsIn(TICKET_PRIORITIES, { each: true }) priorities?: TicketPriority[];
  @IsOptional() @IsArray() @ArrayMaxSize(20) @IsIn(TICKET_CHANNELS, { each: true }) channels?: TicketChannel[];
  /** Departments that lead. */
  @IsOptional() @IsArray() @ArrayMaxSize(100) @IsString({ each: true }) @Length(1, 100, { each: true }) teams?: string[];
  /** Management classes of the customer: `key`, `promising`, `regular`, `temporary`. */
  @IsOptional() @IsArray() @ArrayMaxSize(10) @IsString({ each: true }) @Length(1, 50, { each: true }) classes?: string[];
  @IsOptional() @IsArray() @ArrayMaxSize(100) @IsString({ each: true }) @Length(1, 300, { each: true }) items?: string[];
}

export class TargetRequest {
  @IsIn(TICKET_PRIORITIES) priority!: TicketPriority;
  /** Of open time. */
  @IsInt() @Min(1) @Max(5_256_000) minutes!: number;
}

export class WarningRequest {
  @IsString() @Matches(/^[a-z][a-z0-9-]{0,39}$/) name!: string;
  /** Of the target: 0.75. */
  @IsOptional() @IsNumber() @Min(0.01) @Max(0.99) share?: number;
  /** From the end of the target, before it when negative. */
  @IsOptional() @IsInt() @Min(-5_256_000) @Max(5_256_000) offsetMinutes?: number;
}

export class MetricRequest {
  @IsIn(CLOCK_METRICS) metric!: ClockMetricName;
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(4) @IsObject({ each: true }) @ValidateNested({ each: true }) @ItemsOf(TargetRequest) targets!: TargetRequest[];
  @IsOptional() @IsArray() @ArrayMaxSize(20) @IsObject({ each: true }) @ValidateNested({ each: true }) @ItemsOf(WarningRequest) warnings?: WarningRequest[];
  @IsOptional() @IsArray() @ArrayMaxSize(4) @IsIn(CLOCK_WORKING_STATES, { each: true }) pausesIn?: (typeof CLOCK_WORKING_STATES)[number][];
  /** Of the total resolution only. */
  @IsOptional() @IsIn(CLOCK_REOPEN_RULES) onReopen?: (typeof CLOCK_REOPEN_RULES)[number];
}

export class TeamCalendarRequest {
  @IsString() @Length(1, 100) team!: string;
  @IsUUID() calendarId!: string;
}

export class GoalRequest {
  @IsString() @Length(1, 500) zh!: string;
  @IsString() @Length(1, 500) en!: string;
}

export class PublishClockPolicyRequest {
  /** What people call it; publishing the same code again is its next version. */
  @IsString() @Matches(CODE) code!: string;
  @IsObject() @ValidateNested() name!: NamesRequest;
  /** The one with the lowest order whose conditions hold is taken. */
  @IsInt() @Min(0) @Max(1_000_000) order!: number;
  @IsOptional() @IsObject() @ValidateNested() conditions?: ConditionsRequest;
  /** Every hour counts unless said. */
  @IsOptional() @IsUUID() calendarId?: string;
  @IsOptional() @IsArray() @ArrayMaxSize(49) @IsObject({ each: true }) @ValidateNested({ each: true }) @ItemsOf(TeamCalendarRequest) teamCalendars?: TeamCalendarRequest[];
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(7) @IsObject({ each: true }) @ValidateNested({ each: true }) @ItemsOf(MetricRequest) metrics!: MetricRequest[];
  /** What it is to lead to, for those who work by it. */
  @IsOptional() @IsObject() @ValidateNested() goal?: GoalRequest;
  /** The share of clocks that are to be kept: 0.9. */
  @IsOptional() @IsNumber() @Min(0) @Max(1) targetShare?: number;
}

export class AcknowledgeBreachRequest {
  @IsIn(CLOCK_METRICS) metric!: ClockMetricName;
  @IsInt() @Min(1) @Max(1_000_000) ordinal!: number;
  /** Who answers for it. */
  @IsString() @Length(1, 200) acknowledgedBy!: string;
  @IsOptional() @IsString() @Length(1, 1_000) note?: string;
}

export class ListClocksRequest {
  @IsOptional() @IsUUID() ticketId?: string;
  @IsOptional() @IsIn(CLOCK_METRICS) metric?: ClockMetricName;
  @IsOptional() @IsBoolean() open?: boolean;
  @IsOptional() @IsBoolean() breached?: boolean;
  @IsOptional() @IsBoolean() acknowledged?: boolean;
  @IsOptional() @IsString() @Length(1, 200) team?: string;
  @IsOptional() @IsIn(TICKET_PRIORITIES) priority?: TicketPriority;
  /** Who had the ticket when the breach was noticed. */
  @IsOptional() @IsString() @Length(1, 200) owner?: string;
  @IsOptional() @IsString() @Length(1, 50) sort?: string;
  @IsOptional() @IsInt() @Min(1) limit?: number;
  @IsOptional() @IsString() @Length(1, 1_000) cursor?: string;
}

export class ClockAttainmentRequest {
  /** Clocks that were met, or missed their target, from here … */
  @IsOptional() @IsMoment() from?: string;
  /** … until before here. */
  @IsOptional() @IsMoment() until?: string;
  /** The code of one policy. */
  @IsOptional() @IsString() @Length(1, 60) policy?: string;
  @IsOptional() @IsIn(CLOCK_METRICS) metric?: ClockMetricName;
}

export class ExplainRequest {
  /** Which clock of the metric; the last one unless said. */
  @IsOptional() @IsInt() @Min(1) @Max(1_000_000) ordinal?: number;
}

export class ClockRulesAnswer {
  @IsString() code!: string;
  /** Of the stream. */
  @IsInt() version!: number;
  @IsArray() @IsString({ each: true }) facts!: string[];
}
export class ClockPolicyAnswer extends ClockRulesAnswer {
  @IsUUID() policyId!: string;
}
export class ServiceCalendarAnswer extends ClockRulesAnswer {
  @IsUUID() calendarId!: string;
}

export class ClockReadingAnswer {
  @IsIn(CLOCK_METRICS) metric!: ClockMetricName;
  @IsInt() ordinal!: number;
  @IsIn(CLOCK_STATUSES) status!: (typeof CLOCK_STATUSES)[number];
  /** When it was or will be due if nothing happens any more. */
  @IsOptional() @IsString() dueAt!: string | null;
  /** Milliseconds of open time so far, and what is left of the target. */
  @IsNumber() counted!: number;
  @IsOptional() @IsNumber() left!: number | null;
  @IsObject() started!: object;
  @IsOptional() @IsObject() ended!: object | null;
  /** The rules in force: policy, calendar, team, priority, target. */
  @IsObject() stamp!: object;
  @IsArray() @IsObject({ each: true }) warnings!: object[];
  @IsOptional() @IsObject() breach!: object | null;
}

export class ExplanationAnswer {
  @IsIn(CLOCK_METRICS) metric!: ClockMetricName;
  @IsInt() ordinal!: number;
  @IsOptional() @IsString() dueAt!: string | null;
  @IsOptional() @IsNumber() left!: number | null;
  @IsObject() stamp!: object;
  /** The fewest events that make this due instant. */
  @IsArray() @IsObject({ each: true }) facts!: object[];
  /** What was counted between them, with the windows of the calendar. */
  @IsArray() @IsObject({ each: true }) stretches!: object[];
  /** All of it as one paragraph. */
  @IsString() text!: string;
}

export class ClockPolicyMatchedAnswer extends TicketAnswer {
  @IsString() policy!: string;
}

export class TeamSplitRequest {
  /** Tickets that went to this team … */
  @IsString() @Length(1, 200) from!: string;
  /** … go to this one instead. */
  @IsString() @Length(1, 200) to!: string;
  /** Of these only, by what the ticket is when it goes there; all unless said. */
  @IsOptional() @IsArray() @ArrayMaxSize(20) @IsIn(TICKET_CATEGORIES, { each: true }) categories?: TicketCategory[];
  @IsOptional() @IsArray() @ArrayMaxSize(10) @IsIn(TICKET_PRIORITIES, { each: true }) priorities?: TicketPriority[];
  @IsOptional() @IsArray() @ArrayMaxSize(100) @IsString({ each: true }) @Length(1, 300, { each: true }) items?: string[];
}

export class SimulateClockPolicyRequest {
  /** It takes the place of the published policy with its code, where there is one. Present policies stay where it is left out. */
  @IsOptional() @IsObject() @ValidateNested() policy?: PublishClockPolicyRequest;
  /** Each takes the place of every version of the calendar with its code. */
  @IsOptional() @IsArray() @ArrayMaxSize(50) @IsObject({ each: true }) @ValidateNested({ each: true }) @ItemsOf(PublishServiceCalendarRequest) calendars?: PublishServiceCalendarRequest[];
  /** The first one that fits says where a ticket goes. */
  @IsOptional() @IsArray() @ArrayMaxSize(100) @IsObject({ each: true }) @ValidateNested({ each: true }) @ItemsOf(TeamSplitRequest) teams?: TeamSplitRequest[];
  /** Tickets that were opened from here … */
  @IsMoment() from!: string;
  /** … until before here. */
  @IsMoment() to!: string;
  /** As of when breaches are looked for; now unless said. Give further pages what the first one answered. */
  @IsOptional() @IsMoment() until?: string;
  @IsOptional() @IsInt() @Min(1) @Max(200) limit?: number;
  @IsOptional() @IsString() @Length(1, 1_000) cursor?: string;
}

export class PastBreachAnswer {
  @IsUUID() caseId!: string;
  @IsIn(CLOCK_METRICS) metric!: ClockMetricName;
  @IsString() dueAt!: string;
  @IsOptional() @IsString() team!: string | null;
  @IsString() priority!: string;
  @IsOptional() @IsString() customerClass!: string | null;
}

export class TallyAnswer {
  /** The team, priority or class; null: none. */
  @IsOptional() @IsString() of!: string | null;
  @IsInt() before!: number;
  @IsInt() after!: number;
  @IsInt() gained!: number;
  @IsInt() lost!: number;
}

export class SimulationAnswer {
  /** Tickets of this page that clocks are kept for. */
  @IsInt() cases!: number;
  /** Breaches by the rules of then, and by the proposal. */
  @IsInt() before!: number;
  @IsInt() after!: number;
  /** Breached under the proposal only. */
  @IsArray() @ItemsOf(PastBreachAnswer) gained!: readonly PastBreachAnswer[];
  /** Breached by the rules of then only. */
  @IsArray() @ItemsOf(PastBreachAnswer) lost!: readonly PastBreachAnswer[];
  @IsArray() @ItemsOf(TallyAnswer) byTeam!: readonly TallyAnswer[];
  @IsArray() @ItemsOf(TallyAnswer) byPriority!: readonly TallyAnswer[];
  @IsArray() @ItemsOf(TallyAnswer) byCustomerClass!: readonly TallyAnswer[];
  /** As of when breaches were looked for. */
  @IsString() until!: string;
  /** Tickets of the whole period, and those that this page read. */
  @IsInt() total!: number;
  @IsInt() read!: number;
  /** The cursor of the next page; left out on the last one. */
  @IsOptional() @IsString() next?: string;
}
