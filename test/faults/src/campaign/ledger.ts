import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { appendFile, mkdir } from 'node:fs/promises';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { checkout } from '../stage/stage.js';
import type { Figures } from './figures.js';
import type { Recoveries } from './recoveries.js';
import type { RunResult } from './run.js';

export const ledgerFolder = join(checkout, 'test/faults/ledger');

/** The machine of a run, as far as figures depend on it. */
export const machine = () => ({ cores: cpus().length, memoryGiB: Math.round(totalmem() / 2 ** 30), loadAverage: Math.round(loadavg()[0]! * 10) / 10 });

export interface LedgerEntry {
  readonly result: RunResult;
  readonly folder: string;
  readonly figures: Figures;
  readonly recoveries: Recoveries | null;
  readonly verdicts: readonly string[];
  /** The machine when the run began. */
  readonly machine: ReturnType<typeof machine>;
}

/** Appends a run to the ledger, failures included. Nothing is ever taken out of it. */
export const enter = async (campaign: string, { result, folder, figures, recoveries, verdicts, machine: on }: LedgerEntry): Promise<void> => {
  const faults: Record<string, number> = {};
  for (const { id, complaints } of result.faults) if (complaints.length === 0) faults[id] = (faults[id] ?? 0) + 1;
  const line = {
    at: new Date().toISOString(),
    seed: result.seed,
    commit: result.commit,
    machine: on,
    faults,
    acknowledged: result.sanity.acknowledged,
    events: result.sanity.events,
    outcomes: result.counts,
    settledAfterMs: Math.round(result.settled.took),
    figures,
    ...(recoveries === null ? {} : { recoveries }),
    verdicts,
    historySha256: await sha256Of(join(folder, 'history.jsonl')),
  };
  await mkdir(ledgerFolder, { recursive: true });
  await appendFile(join(ledgerFolder, `${campaign}.jsonl`), `${JSON.stringify(line)}\n`);
};

const sha256Of = async (file: string): Promise<string> => {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);

  return hash.digest('hex');
};
