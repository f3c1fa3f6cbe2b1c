import type { Json, JsonObject, Meta } from '../run-folder/records.js';

/** A row of a view by column; what a fold leaves out is null. */
export type Row = Readonly<Record<string, Json>>;

/** An event as folds see it; instants in UTC with milliseconds. */
export interface Fact {
  readonly lane: number;
  readonly position: number;
  readonly id: string;
  readonly stream: string;
  /** Category and id of the stream. */
  readonly category: string;
  readonly aggregate: string;
  readonly version: number;
  readonly type: string;
  readonly partyId: string | null;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly meta: Meta;
  readonly data: JsonObject;
}

/** What a view is, written again from contracts and pages of the services: which row an event concerns, and what it makes of it. */
export interface Fold {
  readonly service: string;
  readonly view: string;
  /** Columns of the primary key. */
  readonly key: readonly string[];
  /** Category of the stream whose version stands in the column `version`. */
  readonly mirrors?: string;
  /** Personal columns: text column ← column of the field that it opens. */
  readonly opens?: Readonly<Record<string, string>>;
  /** The key of the row that an event concerns; null where it concerns none. */
  readonly keyOf: (fact: Fact) => Row | null;
  /** The row afterwards. A row that does not exist is null. */
  readonly next: (row: Row | null, fact: Fact) => Row | null;
}

/** Text of a key, as parked keys are called: the value of a single column, the list of several. */
export const keyText = (fold: Pick<Fold, 'key'>, row: Row): string => (fold.key.length === 1 ? String(row[fold.key[0]!]) : JSON.stringify(fold.key.map((column) => row[column])));

/** The fields of some names; null where they are missing. */
export const told = (data: JsonObject, ...names: readonly string[]): Row => Object.fromEntries(names.map((name) => [name, data[name] ?? null]));

/** An object inside the data of an event; empty where there is none. */
export const inside = (data: JsonObject, name: string): JsonObject => {
  const found = data[name];
  return typeof found === 'object' && found !== null && !Array.isArray(found) ? (found as JsonObject) : {};
};

/** A list inside a row or the data of an event. */
export const list = (of: JsonObject, name: string): readonly Json[] => {
  const found = of[name];
  return Array.isArray(found) ? (found as readonly Json[]) : [];
};

/** A number of a row; 0 where there is none. */
export const count = (row: Row, column: string): number => Number(row[column] ?? 0);

/** The beginning of the quarter of an hour that an instant lies in. */
export const quarterOf = (instant: string): string => {
  const quarter = 15 * 60_000;
  return new Date(Math.floor(Date.parse(instant) / quarter) * quarter).toISOString();
};

/** A fold whose rows each belong to one stream of a category. */
export const perStream =
  (category: string, column: string): Fold['keyOf'] =>
  (fact) =>
    fact.category === category ? { [column]: fact.aggregate } : null;
