import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** The values of a file of JSON lines. */
export async function* linesOf<Line>(file: string): AsyncGenerator<Line> {
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) if (text !== '') yield JSON.parse(text) as Line;
}
