import type { EventTexts } from './stored-event.js';

const escapes: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

/** One value of COPY's text format; `\N` is null. */
const valueOf = (text: string): string | null => {
  if (!text.includes('\\')) return text;

  return text === '\\N' ? null : text.replace(/\\(.)/gs, (_, letter: string) => escapes[letter] ?? letter);
};

/** One look tells of most lines that nothing in them has to be undone. */
const rowOf = (line: string): EventTexts => {
  const texts = line.split('\t');

  return line.includes('\\') ? texts.map(valueOf) : texts;
};

/** Cuts the chunks of a COPY in text format into rows. A line may be spread over chunks, and so may a character. */
export class LineSplitter {
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });
  private rest = '';

  /** The rows that are complete with this chunk. */
  rows(chunk: Uint8Array): EventTexts[] {
    const lines = (this.rest + this.decoder.decode(chunk, { stream: true })).split('\n');
    this.rest = lines.pop()!;

    return lines.map(rowOf);
  }

  /** @throws Error when the stream ended within a line. */
  end(): void {
    if (this.rest !== '') throw new Error('The copy of the log ended within a line.');
  }
}
