import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** A thing with the text by which it is sorted (by UTF-16 code units). Keys are unique. */
export interface Keyed<Item> {
  readonly key: string;
  readonly item: Item;
}

const byKey = (a: { readonly key: string }, b: { readonly key: string }) => (a.key < b.key ? -1 : 1);

/**
 * Sorts more than memory holds: full chunks go sorted to temporary files, which are merged as they are read.
 *
 * @param chunkSize characters of JSON kept in memory at once.
 */
export async function* externalSort<Item>(items: AsyncIterable<Keyed<Item>>, chunkSize = 8 * 1024 * 1024): AsyncGenerator<Item> {
  let chunk: { key: string; text: string }[] = [];
  let size = 0;
  let folder: string | null = null;
  const files: string[] = [];
  try {
    for await (const { key, item } of items) {
      const text = JSON.stringify(item);
      chunk.push({ key, text });
      size += key.length + text.length;
      if (size < chunkSize) continue;
      folder ??= await mkdtemp(join(tmpdir(), 'rapport-import-'));
      files.push(await written(folder, files.length, chunk));
      chunk = [];
      size = 0;
    }
    const sources = [...files.map(readBack), Readable.from(chunk.sort(byKey))] as AsyncIterable<{ key: string; text: string }>[];
    for await (const text of merged(sources)) yield JSON.parse(text) as Item;
  } finally {
    if (folder !== null) await rm(folder, { recursive: true, force: true });
  }
}

const written = async (folder: string, index: number, chunk: { key: string; text: string }[]): Promise<string> => {
  const file = join(folder, String(index));
  const lines = chunk.sort(byKey).map((entry) => `${JSON.stringify([entry.key, entry.text])}\n`);
  await pipeline(Readable.from(lines), createWriteStream(file, { mode: 0o600 }));

  return file;
};

/** By hand: `readline` reads a thousand lines ahead, of every file that is merged. */
async function* readBack(file: string): AsyncGenerator<{ key: string; text: string }> {
  let rest = '';
  for await (const part of createReadStream(file, { encoding: 'utf8', highWaterMark: 32 * 1024 }) as AsyncIterable<string>) {
    const lines = (rest + part).split('\n');
    rest = lines.pop()!;
    for (const line of lines) {
      const [key, text] = JSON.parse(line) as [string, string];
      yield { key, text };
    }
  }
}

async function* merged(sources: readonly AsyncIterable<{ key: string; text: string }>[]): AsyncGenerator<string> {
  const heads: { key: string; text: string; rest: AsyncIterator<{ key: string; text: string }> }[] = [];
  const pull = async (rest: AsyncIterator<{ key: string; text: string }>) => {
    const { done, value } = await rest.next();
    if (done === true) return;
    const place = heads.findIndex(({ key }) => value.key < key);
    heads.splice(place < 0 ? heads.length : place, 0, { ...value, rest });
  };
  for (const source of sources) await pull(source[Symbol.asyncIterator]());
  for (let next = heads.shift(); next !== undefined; next = heads.shift()) {
    yield next.text;
    await pull(next.rest);
  }
}
