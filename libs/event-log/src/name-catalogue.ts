import type { Names } from './stored-event.js';

type Rows = readonly (readonly [id: string, name: string])[];

/**
 * What the log calls its types and categories. New ones appear at any time and none ever changes, so that a miss is answered by reading them again.
 *
 * One reading is under way at a time. It may have begun before a name was written that somebody asks for: whoever asks meanwhile shares the next one.
 */
export class NameCatalogue implements Names {
  private readonly types = new Map<string, string>();
  private readonly categories = new Map<string, string>();
  private reading: Promise<void> | null = null;
  private next: Promise<void> | null = null;

  constructor(private readonly read: (view: 'type_names' | 'category_names') => Promise<Rows>) {}

  readonly type = (id: string): string => this.types.get(id) ?? missing('type', id);
  readonly category = (id: string): string => this.categories.get(id) ?? missing('category', id);

  refresh(): Promise<void> {
    if (this.reading === null) return this.begin();
    // Where the log does not answer, whoever shares the next reading does not wait for it twice.
    this.next ??= this.reading
      .then(() => this.begin())
      .catch((error: unknown) => {
        this.next = null;
        throw error;
      });

    return this.next;
  }

  private begin(): Promise<void> {
    this.next = null;
    this.reading = this.readAll().finally(() => (this.reading = null));

    return this.reading;
  }

  private async readAll(): Promise<void> {
    for (const [id, name] of await this.read('type_names')) this.types.set(id, name);
    for (const [id, name] of await this.read('category_names')) this.categories.set(id, name);
  }

  /** Reads the names again where one of these numbers is new. */
  async cover(typeIds: Iterable<string>, categoryIds: Iterable<string>): Promise<void> {
    for (const id of typeIds) if (!this.types.has(id)) return this.refresh();
    for (const id of categoryIds) if (!this.categories.has(id)) return this.refresh();
  }

  /** The number of a category; undefined while nothing was ever written to it. */
  async categoryId(name: string): Promise<string | undefined> {
    const known = idOf(this.categories, name);
    if (known !== undefined) return known;
    await this.refresh();

    return idOf(this.categories, name);
  }

  /** The numbers of those types that were ever written. */
  async typeIds(names: readonly string[]): Promise<readonly string[]> {
    if (names.some((name) => idOf(this.types, name) === undefined)) await this.refresh();

    return names.flatMap((name) => idOf(this.types, name) ?? []);
  }
}

const idOf = (names: ReadonlyMap<string, string>, wanted: string) => {
  for (const [id, name] of names) if (name === wanted) return id;

  return undefined;
};

const missing = (kind: string, id: string): never => {
  throw new Error(`The log has no name for ${kind} ${id}.`);
};
