import type { EventContract, RecordedEvent, RecordedOf } from './event.js';

/** How one type of event changes one row. A fold without contract sees every event. */
export interface Folding<Row, Contract extends EventContract | null = EventContract | null> {
  readonly contract: Contract;
  /** A method, not a property, so that a `Projection<TicketRow>` is a `Projection` too. */
  fold(row: Row | null, event: RecordedEvent<string, never>): Row | null;
}

/** Names the row an event belongs to: the single key column as text, all key columns of a composite key, several rows, or none. */
export type RowKey = string | Readonly<Record<string, string | number>>;

/** A read model: a pure fold of the events of one lane into flat rows. */
export interface Projection<Row extends object = object> {
  readonly row: new () => Row;
  readonly name: string;
  /** Raised with every change of the folds or of the row; another version is another generation, built from zero. */
  readonly version: number;
  readonly when: readonly Folding<Row>[];
  readonly keyOf: (event: RecordedEvent<string, never>) => RowKey | readonly RowKey[] | null;
  /** Category of the stream that a row mirrors, where it does. The runner keeps that stream's version in the row's `version`: it is the ETag. */
  readonly mirrors?: string;
  /** Registered personal columns: clear column ← the opaque personal field that it opens. No fold reads them. */
  readonly opens?: Readonly<Partial<Record<keyof Row & string, keyof Row & string>>>;
  /** Columns (uuid or list of uuid) with the ids of the streams that a row tells of: where one of them is restricted, the row is. Default: every such column. */
  readonly concerns?: readonly string[];
}

/** A projection whose row is of no interest: what runs, lists or waits for views takes these. Every `Projection<Row>` is one. */
export interface AnyProjection {
  readonly row: new () => object;
  readonly name: string;
  readonly version: number;
  readonly when: readonly { readonly contract: EventContract | null; readonly fold: (row: never, event: never) => object | null }[];
  readonly keyOf: (event: never) => RowKey | readonly RowKey[] | null;
  readonly mirrors?: string;
  readonly opens?: Readonly<Partial<Record<string, string>>>;
  readonly concerns?: readonly string[];
}

type EventOfFolding<F> = F extends { readonly contract: infer Contract } ? (Contract extends EventContract ? RecordedOf<Contract> : RecordedEvent) : never;

interface ProjectionOptions<Row extends object, Foldings extends readonly Folding<Row>[]> extends Omit<Projection<Row>, 'row' | 'keyOf' | 'when'> {
  /** Stands before `keyOf`, which learns from it what events there are. */
  readonly when: Foldings;
  readonly keyOf: (event: EventOfFolding<Foldings[number]>) => RowKey | readonly RowKey[] | null;
}

/**
 * Defines a view over the rows of an entity class.
 *
 * The key of a row implies its lane (a ticket, a complaint, a party), or the lane is part of the key; the runner rejects an event of another lane.
 */
export const projection = <Row extends object, const Foldings extends readonly Folding<Row>[]>(row: new () => Row, { keyOf, ...options }: ProjectionOptions<Row, Foldings>): Projection<Row> => ({
  row,
  ...options,
  keyOf: keyOf as never,
});

/** One fold of a projection. It returns the row as it is after the event, the row it got where nothing changes, or null where there is none (any more). */
export const on = <Row, Contract extends EventContract>(
  contract: Contract,
  fold: (row: NoInfer<Row> | null, event: RecordedOf<Contract>) => NoInfer<Row> | null,
): Folding<Row, Contract> => ({ contract, fold: fold as never });

/** A fold that sees every event of the lane, whoever published it. Its data is not upcast. */
export const onEvery = <Row>(fold: (row: NoInfer<Row> | null, event: RecordedEvent) => NoInfer<Row> | null): Folding<Row, null> => ({ contract: null, fold: fold as never });
