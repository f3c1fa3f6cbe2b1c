import type { Journal, RunClock } from './journal.js';

/** Notes which process ran when, and how it ended. */
export class Processes {
  constructor(
    private readonly journal: Journal,
    private readonly clock: RunClock,
  ) {}

  started(process: string, pid: number): void {
    this.note({ process, event: 'start', pid });
  }

  ready(process: string, pid: number): void {
    this.note({ process, event: 'ready', pid });
  }

  ended(process: string, pid: number, event: 'exit' | 'kill', signal: string | null, code: number | null = null): void {
    this.note({ process, event, pid, ...(code === null ? {} : { code }), ...(signal === null ? {} : { signal }) });
  }

  private note(line: object): void {
    this.journal.write({ tMono: this.clock.now(), ...line });
  }
}
