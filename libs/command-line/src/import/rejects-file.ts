import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { stringify } from 'csv-stringify/sync';
import type { Rejection } from './csv-rows.js';

/** The file of rows that did not go in: line, column, code and the row as it stood. It is made with the first rejection. */
export class RejectsFile {
  private stream: WriteStream | null = null;
  /** One bit per line: a row with several refused requests is one rejected row, however many rows there are. */
  private seen = new Uint8Array(1024);
  count = 0;

  constructor(readonly path: string) {}

  async add({ line, column, code, raw }: Rejection): Promise<void> {
    if (this.marked(line)) return;
    this.mark(line);
    this.count++;
    if (this.stream === null) {
      this.stream = createWriteStream(this.path, { mode: 0o600 });
      this.stream.write(stringify([['line', 'column', 'code', 'row']]));
    }
    if (!this.stream.write(stringify([[line, column, code, raw]]))) await once(this.stream, 'drain');
  }

  async close(): Promise<void> {
    if (this.stream === null) return;
    this.stream.end();
    await once(this.stream, 'close');
  }

  private marked(line: number): boolean {
    return ((this.seen[line >> 3] ?? 0) & (1 << (line & 7))) !== 0;
  }

  private mark(line: number): void {
    if (line >> 3 >= this.seen.length) {
      const grown = new Uint8Array((line >> 3) * 2);
      grown.set(this.seen);
      this.seen = grown;
    }
    this.seen[line >> 3]! |= 1 << (line & 7);
  }
}
