import { streamParts, upcast, type AnyProjection, type EventContract, type RecordedEvent, type RowKey } from '@rapport/event-sourcing';
import { Poison } from './sql.js';
import { RowOfAnotherLane, type OwnedRow, type Row, type RowTable } from './row-table.js';

type Fold = (row: Row | null, event: RecordedEvent) => Row | null;

/** One event and one row that it concerns. `folds` is empty where only the stream's version is kept. */
interface Touch {
  readonly event: RecordedEvent;
  readonly key: RowKey | Row;
  readonly keyText: string;
  readonly folds: readonly Fold[];
}

/** What a batch would change, before any row was read. */
export interface Plan {
  readonly touches: readonly Touch[];
  /** Keys to read, each once. */
  readonly keys: ReadonlyMap<string, RowKey | Row>;
  /** Events whose projection could not even name a row; their stream is the key then. */
  readonly lost: readonly { readonly event: RecordedEvent; readonly error: unknown }[];
}

/** What a batch changes. */
export interface Folded {
  readonly written: ReadonlyMap<string, Row>;
  readonly removed: ReadonlyMap<string, Row>;
  /** Positions that wait behind each parked key, old and new. */
  readonly queued: ReadonlyMap<string, readonly number[]>;
  /** Keys that this batch parks, and why. */
  readonly failed: ReadonlyMap<string, unknown>;
  /** All positions that went into each key's row: they wait instead if the row cannot be written. */
  readonly positions: ReadonlyMap<string, readonly number[]>;
}

/** The key that stands for a stream whose events name no row: `~ticket-<id>`. */
export const streamKey = (event: RecordedEvent): string => `~${event.stream}`;

/** A view in the form in which batches are folded: a pure function of rows and events. */
export class BatchFold {
  private readonly byType = new Map<string, readonly { readonly contract: EventContract | null; readonly fold: Fold }[]>();
  private readonly every: readonly { readonly contract: null; readonly fold: Fold }[];
  private readonly hidden: readonly string[];

  constructor(
    readonly view: AnyProjection,
    readonly table: RowTable,
  ) {
    this.every = view.when.filter(({ contract }) => contract === null) as never;
    this.hidden = Object.keys(view.opens ?? {});
    if (view.mirrors !== undefined && (!table.has('version') || table.keys.length !== 1)) {
      throw new Error(`View ${view.name} mirrors ${view.mirrors}: its row needs a column "version" and the id of the stream as its only key.`);
    }
  }

  plan(events: readonly RecordedEvent[], parked: ReadonlySet<string>): Plan {
    const touches: Touch[] = [];
    const lost: { event: RecordedEvent; error: unknown }[] = [];
    for (const event of events) {
      try {
        touches.push(...this.touchesOf(event));
      } catch (error) {
        lost.push({ event, error });
      }
    }

    return { touches, lost, keys: new Map(touches.filter(({ keyText }) => !parked.has(keyText)).map(({ keyText, key }) => [keyText, key])) };
  }

  /** Folds what was planned over the rows that were read. A fold that throws stops its own key only. */
  fold({ touches, lost }: Plan, found: ReadonlyMap<string, OwnedRow>, parked: ReadonlySet<string>): Folded {
    const read = this.hidden.length === 0 ? found : new Map([...found].map(([key, { lane, row }]) => [key, { lane, row: this.withoutOpened(row) }]));
    const rows = new Map<string, Row | null>();
    const waiting = new Set(parked);
    const failed = new Map<string, unknown>();
    const queued = new Map<string, number[]>();
    const positions = new Map<string, number[]>();
    const work = [...touches, ...lost].sort((one, other) => one.event.position - other.event.position);

    for (const item of work) {
      const { event } = item;
      const aside = streamKey(event);
      if ('error' in item) {
        if (!waiting.has(aside)) failed.set(aside, item.error);
        waiting.add(aside);
        push(queued, aside, event.position);
        continue;
      }
      const { keyText } = item;
      if (waiting.has(aside) || waiting.has(keyText)) {
        push(queued, waiting.has(keyText) ? keyText : aside, event.position);
        continue;
      }
      try {
        rows.set(keyText, this.next(item, rows.has(keyText) ? rows.get(keyText)! : (read.get(keyText)?.row ?? null), read.get(keyText)));
        push(positions, keyText, event.position);
      } catch (error) {
        failed.set(keyText, error);
        waiting.add(keyText);
        push(queued, keyText, event.position);
      }
    }

    return { ...this.split(rows, read), queued: unique(queued), failed, positions };
  }

  private next({ event, folds, keyText, key }: Touch, before: Row | null, read: OwnedRow | undefined): Row | null {
    if (read !== undefined && read.lane !== event.lane) throw new RowOfAnotherLane(`Row ${keyText} of ${this.view.name} belongs to lane ${read.lane}; the event lies in lane ${event.lane}.`);
    const after = folds.reduce<Row | null>((row, fold) => fold(row, event), before);
    if (after === null) return null;
    if (folds.length > 0 && this.table.keyText(after) !== keyText) throw new Error(`The fold of ${event.type} returned the row of another key than ${keyText}.`);

    return after === before && !this.mirrored(event, key) ? before : this.finished(after, before, event, key);
  }

  private finished(after: Row, before: Row | null, event: RecordedEvent, key: RowKey | Row): Row {
    if (this.view.mirrors === undefined) return this.table.complete(after);
    const version = this.mirrored(event, key) ? event.version : (before?.['version'] ?? 0);

    return this.table.complete({ ...after, version });
  }

  private mirrored(event: RecordedEvent, key: RowKey | Row): boolean {
    if (this.view.mirrors === undefined) return false;
    const { category, id } = streamParts(event.stream);

    return category === this.view.mirrors && this.table.keyText(key) === id;
  }

  private touchesOf(event: RecordedEvent): Touch[] {
    const handlers = this.handlersOf(event.type);
    const keys = handlers.length === 0 ? [] : this.keysOf(event, handlers);
    const folds = handlers.map(({ fold, contract }): Fold => (contract === null ? fold : (row) => fold(row, upcast(contract, event))));
    const touches = keys.map((key) => ({ event, key, keyText: this.table.keyText(key), folds }));
    const { category, id } = streamParts(event.stream);
    if (this.view.mirrors !== category || touches.some(({ keyText }) => keyText === id)) return touches;

    return [...touches, { event, key: id, keyText: id, folds: [] }];
  }

  private keysOf(event: RecordedEvent, handlers: readonly { readonly contract: EventContract | null }[]): readonly RowKey[] {
    const contract = handlers.find((handler) => handler.contract !== null)?.contract ?? null;
    const keys = this.view.keyOf((contract === null ? event : upcast(contract, event)) as never);
    if (keys === null || keys === undefined) return [];

    return Array.isArray(keys) ? (keys as readonly RowKey[]) : [keys as RowKey];
  }

  private handlersOf(type: string) {
    const known = this.byType.get(type);
    if (known !== undefined) return known;
    const handlers = [...this.view.when.filter(({ contract }) => contract?.type === type), ...this.every] as unknown as readonly { readonly contract: EventContract | null; readonly fold: Fold }[];
    this.byType.set(type, handlers);

    return handlers;
  }

  private split(rows: ReadonlyMap<string, Row | null>, read: ReadonlyMap<string, OwnedRow>) {
    const written = new Map<string, Row>();
    const removed = new Map<string, Row>();
    for (const [key, row] of rows) {
      const before = read.get(key)?.row;
      if (row === null && before !== undefined) removed.set(key, before);
      if (row !== null && row !== before) written.set(key, row);
    }

    return { written, removed };
  }

  /** Folds never see what a personal field says: registered columns are filled after them. */
  private withoutOpened(row: Row): Row {
    return this.hidden.length === 0 ? row : Object.fromEntries(Object.entries(row).filter(([property]) => !this.hidden.includes(property)));
  }
}

/** Whether a batch concerns the view at all. */
export const isWork = ({ touches, lost }: Plan): boolean => touches.length + lost.length > 0;

/** The first failure as an error, for attempts that take all or nothing. */
export const firstFailure = ({ failed }: Folded): Poison | null => {
  for (const [key, error] of failed) return new Poison(key, error);
  return null;
};

const push = (map: Map<string, number[]>, key: string, position: number): void => {
  const list = map.get(key);
  if (list === undefined) map.set(key, [position]);
  else list.push(position);
};

const unique = (queued: ReadonlyMap<string, readonly number[]>) => new Map([...queued].map(([key, list]) => [key, [...new Set(list)]]));
