import { CUSTOMER_LEVELS, MANAGEMENT_CLASSES } from '@rapport/contracts-customers';
import type { CustomerLevel, ManagementClass } from '@rapport/contracts-customers';
import { ARTICLE_AUDIENCES, ARTICLE_KINDS, ARTICLE_VISIBILITIES, TICKET_PHASES, TICKET_PRIORITIES } from '@rapport/contracts-tickets';
import type { ArticleAudience, ArticleKind, ArticleVisibility, TicketPhase, TicketPriority } from '@rapport/contracts-tickets';
import { SERVED, type Served } from '../views/ticket-times/ticket-times.row.js';
import { IsMoment } from '@rapport/service-host';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsString, Length, Matches, Max, Min } from 'class-validator';

export class PeriodQuery {
  /** Start of the period, inclusive; 30 days before its end unless given. */
  @IsOptional() @IsMoment() from?: string;
  /** End of the period, exclusive; now unless given. */
  @IsOptional() @IsMoment() to?: string;
  /** IANA time zone of the days; the setting of the installation unless given. */
  @IsOptional() @IsString() @Length(1, 60) zone?: string;
  @IsOptional() @IsString() @Length(1, 50) channel?: string;
  @IsOptional() @IsIn([...TICKET_PRIORITIES]) priority?: TicketPriority;
  /** One of the eleven activities (TKT-01), or what another system called it. */
  @IsOptional() @IsString() @Length(1, 200) category?: string;
  @IsOptional() @IsIn([...TICKET_PHASES]) phase?: TicketPhase;
  /** The department that leads the ticket; of unused capacity, the team of the agents. */
  @IsOptional() @IsString() @Length(1, 100) team?: string;
  /** The level of the customer when the ticket was opened. */
  @IsOptional() @IsIn([...CUSTOMER_LEVELS]) level?: CustomerLevel;
  /** The management class of the customer when the ticket was opened. */
  @IsOptional() @IsIn([...MANAGEMENT_CLASSES]) class?: ManagementClass;
  /** Whom the ticket serves: a customer outside, or one of us (TKT-44). */
  @IsOptional() @IsIn([...SERVED]) served?: Served;
  /** What an article is, whom it is written for, and how much is disclosed to whom (KBS-05), by the edition in force. */
  @IsOptional() @IsIn([...ARTICLE_KINDS]) kind?: ArticleKind;
  @IsOptional() @IsIn([...ARTICLE_AUDIENCES]) audience?: ArticleAudience;
  @IsOptional() @IsIn([...ARTICLE_VISIBILITIES]) visibility?: ArticleVisibility;
  @IsOptional() @IsString() @Length(1, 200) productLine?: string;
  /** The one currency that amounts are told in (ISO 4217); those of different currencies are never added. */
  @IsOptional() @Matches(/^[A-Z]{3}$/) currency?: string;
  /** What a ticket may cost, in minor units of the currency. */
  @IsOptional() @IsInt() @Min(1) @Max(1_000_000_000_000) costTarget?: number;
}

export class ReportQuery extends PeriodQuery {
  @IsOptional() @IsIn(['json', 'csv']) format?: 'json' | 'csv';
}

export class CasesQuery extends PeriodQuery {
  /** Which cases: `priority:high`, once for each cell that is asked about; `unknown` stands for no value. */
  @IsOptional() @IsArray() @ArrayMaxSize(10) @IsString({ each: true }) @Matches(/^[A-Za-z]{1,50}:.{1,200}$/, { each: true }) where?: string[];
  /** Behind this stream, the last one of the page before. */
  @IsOptional() @Matches(/^[a-z-]{1,40}-[0-9a-f-]{36}$/) after?: string;
  @IsOptional() @IsInt() @Min(1) @Max(200) limit?: number;
}

export class CaseAnswer {
  /** Its events are at `GET /v1/streams/{stream}/events` of the event log. */
  @IsString() stream!: string;
  @IsArray() cells!: object[];
}

export class ReportSummary {
  @IsString() id!: string;
  @IsInt() version!: number;
  @IsString() name!: string;
  @IsString() definition!: string;
  /** What it may be asked for beyond its period; anything else is refused. */
  @IsArray() @IsString({ each: true }) takes!: string[];
  @IsArray() @IsString({ each: true }) columns!: string[];
}

export class ReportAnswer extends ReportSummary {
  @IsString() from!: string;
  @IsString() to!: string;
  @IsString() zone!: string;
  @IsOptional() @IsString() channel?: string;
  @IsOptional() @IsString() priority?: string;
  @IsOptional() @IsString() category?: string;
  @IsOptional() @IsString() phase?: string;
  @IsOptional() @IsString() team?: string;
  @IsOptional() @IsString() level?: string;
  @IsOptional() @IsString() class?: string;
  @IsOptional() @IsString() served?: string;
  @IsOptional() @IsString() kind?: string;
  @IsOptional() @IsString() audience?: string;
  @IsOptional() @IsString() visibility?: string;
  @IsOptional() @IsString() productLine?: string;
  @IsOptional() @IsString() currency?: string;
  @IsOptional() @IsInt() costTarget?: number;
  /** SHA-256 over the 64 positions that the figures stand on. */
  @IsString() standsOn!: string;
  @IsArray() @IsInt({ each: true }) positions!: number[];
  @IsArray() rows!: object[];
}
