import type { AnyProjection, Instant, Language } from '@rapport/event-sourcing';

/** What a report is asked for: a half-open period, the zone of its days, and filters by code. */
export interface ReportRequest {
  readonly from: Instant;
  readonly to: Instant;
  readonly zone: string;
  readonly channel: string | null;
  /** The one currency that amounts are told in. */
  readonly currency: string | null;
  /** What a ticket may cost, in minor units of that currency. */
  readonly costTarget: number | null;
}

/** A request as the values of a statement. */
export const valuesOf = ({ from, to, zone, channel, currency, costTarget }: ReportRequest): readonly Cell[] => [from, to, zone, channel, currency, costTarget];

export type Cell = string | number | null;

/** What comes of the rows that a statement reads, where SQL alone does not say it. */
export type Reckoning = (read: readonly Readonly<Record<string, unknown>>[], request: ReportRequest) => readonly Readonly<Record<string, Cell | boolean>>[];

/** A statement over views; `$1` from, `$2` to, `$3` zone, `$4` channel, `$5` currency and `$6` target of cost or null. */
export interface ReportDefinition {
  readonly id: string;
  /** Raised when the formula changes. */
  readonly version: number;
  readonly name: Readonly<Record<Language, string>>;
  /** How the figures come about, for people. */
  readonly definition: Readonly<Record<Language, string>>;
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
