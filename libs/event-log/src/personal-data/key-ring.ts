import { randomBytes } from 'node:crypto';
import { ERASED, kernelRefusals, refuse, StoreUnavailable, type Erased, type Personal } from '@rapport/event-sourcing';
import type pg from 'pg';
import type { MasterKeys } from './master-keys.js';
import { KEY_BYTES, keyOfOwner, openValue, SealBroken, subjectsOf } from './sealed-field.js';

/** The keys of subjects cannot be had: their database is away, or this process has not the master key that wraps them. Nothing was sealed and nothing opened. */
export class KeysUnavailable extends StoreUnavailable {
  override readonly refusal = kernelRefusals.KEYS_UNAVAILABLE;
}

export interface Erasure {
  readonly at: Date;
  readonly final: boolean;
}

/** What a service cleared of an erased subject in one column of one of its views. */
export interface ClearedColumn {
  readonly subject: string;
  readonly view: string;
  readonly column: string;
  readonly rows: number;
  /** `lane:position` of the event with which it was cleared: the fact of erasure, or what came to the row once its key was gone. */
  readonly place: string;
}

interface WrappedKey {
  readonly subject: string;
  readonly generation: number | null;
  readonly wrapped: Buffer | null;
}

interface Known {
  readonly key: Buffer | Erased;
  readonly asked: number;
}

interface Wanted {
  make: boolean;
  readonly answers: { readonly resolve: (key: Buffer | Erased | undefined) => void; readonly reject: (error: unknown) => void }[];
}

/** For how long a key is used without asking again, in milliseconds: an erased subject is unreadable after that time in every process. */
export const KEY_LIFETIME = 1_000;
const MOST_KNOWN = 20_000;

/**
 * The keys of the subjects of personal data, as one process has them. Questions that come while one is under way go together into the next.
 */
export class KeyRing {
  private readonly known = new Map<string, Known>();
  private wanted = new Map<string, Wanted>();
  private asking = false;

  /** @param now a steady clock in milliseconds. */
  constructor(
    private readonly pool: pg.Pool,
    private readonly masters: MasterKeys,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /**
   * The keys to seal with, made now for subjects that have none.
   *
   * @throws DomainError SUBJECT_ERASED when one of them was erased; KeysUnavailable.
   */
  async forSealing(subjects: Iterable<string>): Promise<ReadonlyMap<string, Buffer>> {
    const keys = await this.all(subjects, true);
    for (const [subject, key] of keys) if (key === ERASED) throw refuse(kernelRefusals.SUBJECT_ERASED, { subject });

    return keys as ReadonlyMap<string, Buffer>;
  }

  /** The keys to open with; `ERASED` for those who were erased. @throws KeysUnavailable, also when a subject has no key: what is sealed had one. */
  forOpening(subjects: Iterable<string>): Promise<ReadonlyMap<string, Buffer | Erased>> {
    return this.all(subjects, false);
  }

  /** The same for ids of which it is not certain that anything was sealed for them; those without a key are absent. */
  async ofThoseThatExist(subjects: Iterable<string>): Promise<ReadonlyMap<string, Buffer | Erased>> {
    const found = await Promise.all([...new Set(subjects)].map(async (subject) => [subject, this.remembered(subject) ?? (await this.inNextQuestion(subject, false))] as const));

    return new Map(found.filter((entry): entry is readonly [string, Buffer | Erased] => entry[1] !== undefined));
  }

  /** What a personal field says. @throws KeysUnavailable; SealBroken when it was tampered with. */
  readonly open = async (field: Personal): Promise<unknown> => {
    if ('clear' in field) return field.clear;
    const key = keyOfOwner(field, await this.forOpening(subjectsOf(field)));

    return key === ERASED ? ERASED : openValue(key, field);
  };

  /** What something says that may be no seal of ours: `ERASED` where it does not open. @throws KeysUnavailable only where the keys cannot be had. */
  async openIfSealed(field: Extract<Personal, { readonly sealed: string }>): Promise<unknown> {
    const keys = await this.ofThoseThatExist(subjectsOf(field));
    const key = subjectsOf(field).every((subject) => keys.has(subject)) ? keyOfOwner(field, keys) : ERASED;
    try {
      return key === ERASED ? ERASED : openValue(key, field);
    } catch (error) {
      if (error instanceof SealBroken) return ERASED;
      throw error;
    }
  }

  /** Destroys the keys of subjects; nobody can read what was sealed for them after `KEY_LIFETIME`. Repeating it changes nothing. Returns when it happened, in the order of the server. */
  async erase(subjects: readonly string[]): Promise<ReadonlyMap<string, Date>> {
    const { rows } = await this.asked<{ subject: string; erased_at: Date }>('select subject, erased_at from personal.erase($1::uuid[])', [subjects]);
    for (const subject of subjects) this.known.delete(subject);

    return new Map(rows.map(({ subject, erased_at: at }) => [subject, at]));
  }

  /**
   * When the keys of subjects were destroyed; who was not erased is absent. `final`: the master generation that had wrapped the key is gone from this process, so that what is
   * left of the wrapped key in old pages and backups opens nothing.
   */
  async erasures(subjects: readonly string[]): Promise<ReadonlyMap<string, Erasure>> {
    const { rows } = await this.asked<{ subject: string; erased_at: Date; last_generation: number | null }>('select * from personal.erasures($1::uuid[])', [subjects]);
    this.masters.reload();
    const destroyed = (generation: number | null) => generation === null || !this.masters.generations.includes(generation);

    return new Map(rows.map(({ subject, erased_at: at, last_generation: last }) => [subject, { at, final: destroyed(last) }]));
  }

  /** Tells for the certificate of erasure what a service cleared. Repeating it changes nothing. @throws KeysUnavailable */
  async noteCleared(service: string, cleared: readonly ClearedColumn[]): Promise<void> {
    const values = [cleared.map(({ subject }) => subject), cleared.map(({ view }) => view), cleared.map(({ column }) => column), cleared.map(({ rows }) => rows), cleared.map(({ place }) => place)];
    await this.asked('select personal.note_cleared($1, $2::uuid[], $3::text[], $4::text[], $5::int[], $6::text[])', [service, ...values]);
  }

  /** What services have cleared of subjects, by service, view and column. */
  async cleared(subjects: readonly string[]): Promise<readonly (ClearedColumn & { readonly service: string })[]> {
    const { rows } = await this.asked<{ subject: string; service: string; view_name: string; column_name: string; row_count: number; place: string }>('select * from personal.cleared($1::uuid[])', [subjects]);

    return rows.map(({ subject, service, view_name: view, column_name: column, row_count: count, place }) => ({ subject, service, view, column, rows: count, place }));
  }

  /** The generation of the master key that wraps what is new. */
  get generation(): number {
    return this.masters.current;
  }

  /** Wraps every key that an older master generation wraps anew by the current one. Returns how many; those generations can be destroyed then. */
  async rewrap(progress: (done: number) => void = () => undefined): Promise<number> {
    this.masters.reload();
    const wanted = this.masters.current;
    for (let done = 0; ; progress(done)) {
      const { rows } = await this.asked<WrappedKey>('select subject, generation, wrapped from personal.wrapped_by_others($1, 1000)', [wanted]);
      if (rows.length === 0) return done;
      const rewrapped = rows.map((row) => this.masters.wrap(row.subject, this.unwrapped(row) as Buffer).wrapped);
      await this.asked('select personal.rewrap($1::uuid[], $2::int[], $3, $4::bytea[])', [rows.map(({ subject }) => subject), rows.map(({ generation }) => generation), wanted, rewrapped]);
      done += rows.length;
    }
  }

  private async all(subjects: Iterable<string>, make: boolean): Promise<ReadonlyMap<string, Buffer | Erased>> {
    const wanted = [...new Set(subjects)];

    return new Map(await Promise.all(wanted.map(async (subject) => [subject, this.remembered(subject) ?? (await this.fetched(subject, make))] as const)));
  }

  private remembered(subject: string): Buffer | Erased | undefined {
    const known = this.known.get(subject);

    return known === undefined || this.now() - known.asked > KEY_LIFETIME ? undefined : known.key;
  }

  private async fetched(subject: string, make: boolean): Promise<Buffer | Erased> {
    const key = await this.inNextQuestion(subject, make);
    if (key === undefined) throw new KeysUnavailable(`There is no key for subject ${subject}, though something is sealed under one.`);

    return key;
  }

  private inNextQuestion(subject: string, make: boolean): Promise<Buffer | Erased | undefined> {
    return new Promise((resolve, reject) => {
      const wanted = this.wanted.get(subject) ?? { make, answers: [] };
      wanted.make ||= make;
      wanted.answers.push({ resolve, reject });
      this.wanted.set(subject, wanted);
      if (!this.asking) void this.ask();
    });
  }

  private async ask(): Promise<void> {
    this.asking = true;
    while (this.wanted.size > 0) {
      const batch = this.wanted;
      this.wanted = new Map();
      try {
        const keys = await this.answered(batch);
        for (const [subject, { answers }] of batch) for (const { resolve } of answers) resolve(keys.get(subject));
      } catch (error) {
        for (const { answers } of batch.values()) for (const { reject } of answers) reject(error);
      }
    }
    this.asking = false;
  }

  private async answered(batch: ReadonlyMap<string, Wanted>): Promise<ReadonlyMap<string, Buffer | Erased>> {
    const asked = this.now();
    const found = (await this.asked<WrappedKey>('select subject, generation, wrapped from personal.keys_of($1::uuid[])', [[...batch.keys()]])).rows;
    const have = new Set(found.map(({ subject }) => subject));
    const missing = [...batch].filter(([subject, { make }]) => make && !have.has(subject)).map(([subject]) => subject);
    const rows = missing.length === 0 ? found : [...found, ...(await this.made(missing))];
    if (this.known.size > MOST_KNOWN) this.known.clear();
    const keys = new Map<string, Buffer | Erased>(rows.map((row) => [row.subject, this.unwrapped(row)]));
    for (const [subject, key] of keys) this.known.set(subject, { key, asked });

    return keys;
  }

  /** Another process may be faster: whoever's key is in the database has made it. */
  private async made(subjects: readonly string[]): Promise<readonly WrappedKey[]> {
    const wraps = subjects.map((subject) => this.masters.wrap(subject, randomBytes(KEY_BYTES)));
    const values = [subjects, this.masters.current, wraps.map(({ wrapped }) => wrapped)];

    return (await this.asked<WrappedKey>('select subject, generation, wrapped from personal.make_keys($1::uuid[], $2, $3::bytea[])', values)).rows;
  }

  private unwrapped({ subject, generation, wrapped }: WrappedKey): Buffer | Erased {
    if (wrapped === null || generation === null) return ERASED;
    try {
      return this.masters.unwrap(subject, generation, wrapped);
    } catch (error) {
      throw new KeysUnavailable((error as Error).message, { cause: error });
    }
  }

  private async asked<Row extends pg.QueryResultRow>(text: string, values: readonly unknown[]): Promise<pg.QueryResult<Row>> {
    try {
      return await this.pool.query<Row>(text, [...values]);
    } catch (error) {
      throw new KeysUnavailable(`The keys of personal data cannot be had: ${(error as Error).message}`, { cause: error });
    }
  }
}
