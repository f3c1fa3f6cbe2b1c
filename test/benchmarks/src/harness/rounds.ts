import { loadavg } from 'node:os';
import type { Entry, Stage } from './contender.js';
import { besideOthers } from './processor-time.js';
import type { Seat, Seating } from './seat.js';
import { rotated } from './statistics.js';

/** One slice of one contender, as it is kept. */
export interface RoundLine {
  readonly kind: 'round';
  readonly benchmark: string;
  readonly run: string;
  readonly contender: string;
  readonly role: string;
  /** 0 is the warm-up, which no report counts. */
  readonly round: number;
  readonly operations: number;
  readonly seconds: number;
  readonly serverSeconds: number;
  readonly clientSeconds: number;
  readonly latency?: { readonly p50: number; readonly p95: number; readonly p99: number };
  readonly more?: Readonly<Record<string, number>>;
  /** Load average of the last minute when the slice ended. */
  readonly load: number;
  /** Processors that other programs of the machine took during the slice; absent in lines from before this was measured. */
  readonly others?: number;
}

export interface CheckLine {
  readonly kind: 'check';
  readonly benchmark: string;
  readonly run: string;
  readonly contender: string;
  readonly faults: readonly string[];
}

export interface Contest {
  readonly benchmark: string;
  readonly run: string;
  readonly entries: readonly Entry[];
  readonly rounds: number;
  readonly seating: Seating;
  readonly stageOf: (entry: Entry) => Promise<Stage>;
  readonly keep: (line: RoundLine | CheckLine) => void;
}

/**
 * Everybody once per round, in an order that moves on by one each round; then everybody is checked.
 * A contender that fails is a fault in its check, not the end of the contest.
 */
export const hold = async ({ benchmark, run, entries, rounds, seating, stageOf, keep }: Contest): Promise<void> => {
  const seats = new Map<Entry, Seat>();
  const failures = new Map<Entry, string>();
  const attempt = async (entry: Entry, work: () => Promise<void>) => {
    if (failures.has(entry)) return;
    await work().catch((error: unknown) => void failures.set(entry, error instanceof Error ? error.message : String(error)));
  };

  for (const entry of entries) await attempt(entry, async () => void seats.set(entry, await seating(entry, await stageOf(entry))));
  for (let round = 0; round <= rounds; round += 1) {
    for (const entry of rotated(entries, round)) {
      await attempt(entry, async () => {
        const { result, others } = await besideOthers(() => seats.get(entry)!.slice());
        const { operations, seconds, used, latency, more } = result;
        keep({
          ...{ kind: 'round', benchmark, run, contender: entry.name, role: entry.role, round, operations, seconds: rounded(seconds) },
          ...{ serverSeconds: rounded(used.server), clientSeconds: rounded(used.client) },
          ...(latency === undefined ? {} : { latency: { p50: rounded(latency.p50), p95: rounded(latency.p95), p99: rounded(latency.p99) } }),
          ...(more === undefined ? {} : { more }),
          ...{ load: loadavg()[0]!, others: rounded(others) },
        });
      });
    }
  }
  for (const entry of entries) {
    let faults: readonly string[] = [];
    await attempt(entry, async () => void (faults = await seats.get(entry)!.check()));
    keep({ kind: 'check', benchmark, run, contender: entry.name, faults: failures.has(entry) ? [failures.get(entry)!] : faults });
    await seats.get(entry)?.close().catch(() => undefined);
  }
};

const rounded = (value: number) => Math.round(value * 1e6) / 1e6;
