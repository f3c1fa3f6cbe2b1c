import type { Chance } from '../world/chance.js';

export type StoredRow = Readonly<Record<string, unknown>>;

type Overlay = Map<string, Map<string, StoredRow | null>>;

interface Undo {
  readonly table: string;
  readonly key: string;
  readonly before: StoredRow | null;
}

/** Tables of rows by key, with transactions at READ COMMITTED: what a transaction writes is seen by others when it commits. */
export class Tables {
  readonly committed = new Map<string, Map<string, StoredRow>>();
  /** Commits that were answered before they were flushed: a crash may take the last of them away. */
  private unflushed: (readonly Undo[])[] = [];

  table(name: string): Map<string, StoredRow> {
    const known = this.committed.get(name);
    if (known !== undefined) return known;
    const made = new Map<string, StoredRow>();
    this.committed.set(name, made);

    return made;
  }

  apply(overlay: Overlay, flushed: boolean): void {
    const undo: Undo[] = [];
    for (const [name, rows] of overlay) {
      const table = this.table(name);
      for (const [key, row] of rows) {
        undo.push({ table: name, key, before: table.get(key) ?? null });
        if (row === null) table.delete(key);
        else table.set(key, row);
      }
    }
    if (undo.length === 0) return;
    if (flushed) this.unflushed = [];
    else this.unflushed.push(undo);
  }

  /** The server lost its memory: commits that nobody had flushed yet are gone, the latest first. Answers how many. */
  crash(chance: Chance): number {
    const lost = this.unflushed.length === 0 ? 0 : chance.between(0, Math.min(4, this.unflushed.length));
    for (let n = 0; n < lost; n += 1) {
      for (const { table, key, before } of [...this.unflushed.pop()!].reverse()) {
        if (before === null) this.table(table).delete(key);
        else this.table(table).set(key, before);
      }
    }
    this.unflushed = [];

    return lost;
  }
}

/** One transaction over the tables. */
export class Transaction {
  private overlay: Overlay = new Map();
  private readonly savepoints: Overlay[] = [];
  /** `synchronous_commit = off`. */
  unflushed = false;
  failed = false;

  constructor(private readonly tables: Tables) {}

  get(table: string, key: string): StoredRow | undefined {
    const own = this.overlay.get(table);
    if (own?.has(key) === true) return own.get(key) ?? undefined;

    return this.tables.committed.get(table)?.get(key);
  }

  set(table: string, key: string, row: StoredRow | null): void {
    const own = this.overlay.get(table);
    if (own === undefined) this.overlay.set(table, new Map([[key, row]]));
    else own.set(key, row);
  }

  /** All rows of a table as this transaction sees them, with their keys. */
  *rows(table: string): Generator<readonly [string, StoredRow]> {
    const own = this.overlay.get(table);
    for (const [key, row] of this.tables.committed.get(table) ?? []) if (own?.has(key) !== true) yield [key, row];
    for (const [key, row] of own ?? []) if (row !== null) yield [key, row];
  }

  savepoint(): void {
    this.savepoints.push(copyOf(this.overlay));
  }

  releaseSavepoint(): void {
    this.savepoints.pop();
  }

  rollbackToSavepoint(): void {
    this.overlay = copyOf(this.savepoints.at(-1)!);
    this.failed = false;
  }

  commit(): void {
    this.tables.apply(this.overlay, !this.unflushed);
  }
}

const copyOf = (overlay: Overlay): Overlay => new Map([...overlay].map(([table, rows]) => [table, new Map(rows)]));
