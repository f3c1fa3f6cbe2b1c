import type { Journal, RunClock } from '../stage/journal.js';

export type Outcome = 'ok' | 'fail' | 'info';

/** What a client asks for. */
export interface Call {
  readonly f: 'command' | 'read';
  readonly key: string | null;
  readonly service: string;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: unknown;
  readonly party?: string;
  readonly id?: string;
  readonly ifMatch?: string;
  /** The token that a read presents. */
  readonly wanted?: string;
}

/** What came back, or why nothing did. */
export interface Reply {
  readonly outcome: Outcome;
  readonly status?: number;
  readonly code?: string;
  readonly answer?: unknown;
  readonly token?: string;
  readonly id?: string;
  readonly error?: string;
}

/** Writes the steps of clients. A client whose outcome is unknown is never heard of again: its number is not given to another. */
export class History {
  private readonly idle: number[] = [];
  private clients = 0;
  private sequence = 0;
  readonly counts = { ok: 0, fail: 0, info: 0 };

  constructor(
    private readonly journal: Journal,
    private readonly clock: RunClock,
  ) {}

  /** Notes that a client asks; the answer is to be given to `came`. */
  invoke(call: Call): { readonly came: (reply: Reply) => void } {
    const proc = this.idle.pop() ?? this.clients++;
    this.note(proc, 'invoke', call);

    return {
      came: ({ outcome, ...reply }) => {
        this.note(proc, outcome, { ...call, ...reply });
        this.counts[outcome] += 1;
        if (outcome !== 'info') this.idle.push(proc);
      },
    };
  }

  private note(proc: number, type: string, rest: object): void {
    this.journal.write({ seq: this.sequence++, proc, type, ...rest, tMono: this.clock.now() });
  }
}
