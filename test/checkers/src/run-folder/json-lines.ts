import { createReadStream } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';

/** A file of the run that is not what its name promises: line and reason are told. */
export class UnreadableLine extends Error {
  override readonly name = 'UnreadableLine';

  constructor(
    readonly file: string,
    readonly line: number,
    reason: string,
  ) {
    super(`${file}, line ${line}: ${reason}`);
  }
}

/** The lines of a file as texts, each without its end, whatever the size of the file. An empty last line is none. */
export async function* linesOf(path: string): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  for await (const part of createReadStream(path, { highWaterMark: 1 << 18 })) {
    const lines = (rest + decoder.write(part as Buffer)).split('\n');
    rest = lines.pop()!;
    yield* lines;
  }
  rest += decoder.end();
  if (rest !== '') yield rest;
}

/** The lines of a file as JSON. @throws UnreadableLine for a line that is none, a torn last one included */
export async function* jsonLines<Item>(path: string, checked: (value: unknown) => string | null = () => null): AsyncGenerator<Item> {
  let line = 0;
  for await (const text of linesOf(path)) {
    line += 1;
    const value = parsed(path, line, text);
    const fault = checked(value);
    if (fault !== null) throw new UnreadableLine(path, line, fault);
    yield value as Item;
  }
}

const parsed = (path: string, line: number, text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new UnreadableLine(path, line, 'is not JSON');
  }
};
