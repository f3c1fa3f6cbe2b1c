import type { AnyProjection, Instant, Language } from '@rapport/event-sourcing';

/** What tickets are chosen by: codes of their own, and what their customer was when they were opened. */
export const TICKET_FILTERS = ['channel', 'priority', 'category', 'phase', 'team', 'level', 'class', 'served'] as const;
export type TicketFilter = (typeof TICKET_FILTERS)[number];

/** What articles are chosen by: what their edition in force says of itself (KBS-05). */
export const ARTICLE_FILTERS = ['kind', 'audience', 'visibility', 'productLine'] as const;
export type ArticleFilter = (typeof ARTICLE_FILTERS)[number];

/** What a report may be asked for beyond its period. */
export const REPORT_OPTIONS = [...TICKET_FILTERS, ...ARTICLE_FILTERS, 'currency', 'costTarget'] as const;
export type ReportOption = (typeof REPORT_OPTIONS)[number];

/** What a report is asked for: a half-open period, the zone of its days, and filters by code. */
export interface ReportRequest extends Readonly<Record<TicketFilter | ArticleFilter, string | null>> {
  readonly from: Instant;
  readonly to: Instant;
  readonly zone: string;
  /** The one currency that amounts are told in. */
  readonly currency: string | null;
  /** What a ticket may cost, in minor units of that currency. */
  readonly costTarget: number | null;
}

/** A request as the values of a statement. */
export const valuesOf = (request: ReportRequest): readonly Cell[] => [request.from, request.to, request.zone, request.currency, request.costTarget, ...[...TICKET_FILTERS, ...ARTICLE_FILTERS].map((filter) => request[filter])];

export type Cell = string | number | null;

/** What comes of the rows that a statement reads, where SQL alone does not say it. */
export type Reckoning = (read: readonly Readonly<Record<string, unknown>>[], request: ReportRequest) => readonly Readonly<Record<string, Cell | boolean>>[];

/** A statement over views; `$1` from, `$2` to, `$3` zone, `$4` currency and `$5` target of cost or null, from `$6` on the filters of tickets and from `$14` on those of articles, or null. */
export interface ReportDefinition {
  readonly id: string;
  /** Raised when the formula changes. */
  readonly version: number;
  readonly name: Readonly<Record<Language, string>>;
  /** How the figures come about, for people. */
  readonly definition: Readonly<Record<Language, string>>;
  /** What it may be asked for beyond its period; anything else is refused. */
  readonly takes: readonly ReportOption[];
  readonly views: readonly AnyProjection[];
  readonly columns: readonly string[];
  readonly sql: string;
  readonly reckon?: Reckoning;
  /** The single cases behind the figures; null where there are none. */
  readonly cases: CasesDefinition | null;
}

/** A statement, from the same values, that gives the `stream` of each case and the cells that it is found by. */
export interface CasesDefinition {
  readonly cells: readonly string[];
  readonly sql: string;
  readonly reckon?: Reckoning;
}
