import { createWriteStream, type WriteStream } from 'node:fs';
import { join } from 'node:path';

/** JSON lines of a run, written in the order in which they happen. */
export class Journal {
  private readonly file: WriteStream;
  private count = 0;

  constructor(folder: string, name: string) {
    this.file = createWriteStream(join(folder, name), { mode: 0o600 });
  }

  /** Lines so far. */
  get lines(): number {
    return this.count;
  }

  write(line: object): void {
    this.count += 1;
    this.file.write(`${JSON.stringify(line)}\n`);
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve, reject) => this.file.end((error?: Error | null) => (error ? reject(error) : resolve())));
  }
}

/** Milliseconds since the start of the run, on a clock that never jumps. */
export class RunClock {
  readonly startedAt = new Date();
  private readonly zero = performance.now();

  now(): number {
    return Math.round((performance.now() - this.zero) * 10) / 10;
  }
}
