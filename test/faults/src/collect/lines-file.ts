import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Writes lines as they come, without holding them all. */
export const writeLines = async (file: string, lines: AsyncIterable<string>): Promise<number> => {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const stream = createWriteStream(file, { mode: 0o600 });
  let count = 0;
  for await (const line of lines) {
    count += 1;
    if (!stream.write(`${line}\n`)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'finish');

  return count;
};
