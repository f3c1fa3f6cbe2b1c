import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jsonLines } from './json-lines.js';

const BUCKETS = 64;
/** Characters that a bucket keeps in memory: at most 64 times that for a spill, of which some forty are open at once. */
const BUFFERED = 1 << 15;

/** Which bucket a key belongs to. */
export const bucketOf = (key: string): number => createHash('sha1').update(key).digest()[0]! & (BUCKETS - 1);

/** 64 buckets of items: what would not fit into memory as a whole goes to disk and is looked at one bucket at a time. What is small stays in memory. */
export class Spill<Item> {
  private folder: string | null = null;
  private readonly buffers: string[][] = Array.from({ length: BUCKETS }, () => []);
  private readonly sizes: number[] = Array.from({ length: BUCKETS }, () => 0);

  put(bucket: number, item: Item): void {
    const line = JSON.stringify(item);
    this.buffers[bucket]!.push(line);
    this.sizes[bucket]! += line.length;
    if (this.sizes[bucket]! > BUFFERED) this.flush(bucket);
  }

  /** The items of a bucket, in the order in which they were put. */
  async *items(bucket: number): AsyncGenerator<Item> {
    if (this.folder !== null && existsSync(this.file(bucket))) yield* jsonLines<Item>(this.file(bucket));
    for (const line of this.buffers[bucket]!) yield JSON.parse(line) as Item;
  }

  async bucket(bucket: number): Promise<Item[]> {
    const items: Item[] = [];
    for await (const item of this.items(bucket)) items.push(item);

    return items;
  }

  remove(): void {
    if (this.folder !== null) rmSync(this.folder, { recursive: true, force: true });
    this.folder = null;
  }

  private flush(bucket: number): void {
    this.folder ??= mkdtempSync(join(tmpdir(), 'rapport-checkers-'));
    appendFileSync(this.file(bucket), `${this.buffers[bucket]!.join('\n')}\n`);
    this.buffers[bucket] = [];
    this.sizes[bucket] = 0;
  }

  private file(bucket: number): string {
    return join(this.folder!, String(bucket));
  }
}

/** Numbers of all buckets. */
export const buckets: readonly number[] = Array.from({ length: BUCKETS }, (_, bucket) => bucket);

/** Gives a spill to some work and removes it afterwards. */
export const withSpill = async <Item, Result>(work: (spill: Spill<Item>) => Promise<Result>): Promise<Result> => {
  const spill = new Spill<Item>();
  try {
    return await work(spill);
  } finally {
    spill.remove();
  }
};
