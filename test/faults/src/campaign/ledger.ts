import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { appendFile, mkdir } from 'node:fs/promises';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { checkout } from '../stage/stage.js';
import type { Figures } from './figures.js';
import type { Recoveries } from './recoveries.js';
import { commitOf, type RunResult } from './run.js';

export const ledgerFolder = join(checkout, 'test/faults/ledger');
const histories = join(checkout, '.rapport/faults');

/** The machine of a run, as far as figures depend on it. */
export const machine = () => ({ cores: cpus().length, memoryGiB: Math.round(totalmem() / 2 ** 30), loadAverage: Math.round(loadavg()[0]! * 10) / 10, node: process.version });

export interface LedgerEntry {
  readonly result: RunResult;
  readonly folder: string;
  readonly figures: Figures;
  readonly recoveries: Recoveries | null;
  readonly verdicts: readonly string[];
  /** The machine when the run began. */
  readonly machine: ReturnType<typeof machine>;
  /** The commit whose release stood there first. */
  readonly from?: string | undefined;
}

/** Appends a run to the ledger, failures included. Nothing is ever taken out of it. */
export const enter = async (campaign: string, { result, folder, figures, recoveries, verdicts, machine: on, from }: LedgerEntry): Promise<void> => {
  const faults: Record<string, number> = {};
  for (const { id, complaints } of result.faults) if (complaints.length === 0) faults[id] = (faults[id] ?? 0) + 1;
  const line = {
    at: new Date().toISOString(),
    seed: result.seed,
    commit: result.commit,
    ...(from === undefined ? {} : { from }),
    postgres: result.serverVersion,
    machine: on,
    faults,
    acknowledged: result.sanity.acknowledged,
    events: result.sanity.events,
    parties: result.sanity.parties,
    timersFired: result.sanity.timersFired,
    orderPasses: result.order.passes,
    outcomes: result.counts,
    settledAfterMs: Math.round(result.settled.took),
    figures,
    ...(recoveries === null ? {} : { recoveries }),
    verdicts,
    historySha256: await sha256Of(join(folder, 'history.jsonl')),
  };
  await keepHistory(join(folder, 'history.jsonl'), line.historySha256);
  await append(campaign, line);
};

/** What every client sent and heard, by its hash, beside the state of the checkout: too much for the repository. */
const keepHistory = async (file: string, hash: string): Promise<void> => {
  await mkdir(histories, { recursive: true });
  await pipeline(createReadStream(file), createGzip(), createWriteStream(join(histories, `${hash.slice(0, 16)}.jsonl.gz`)));
};

/** A run that did not come to its end has a line as well. */
export const enterFailure = (campaign: string, { seed, machine: on, reason }: { readonly seed: number; readonly machine: ReturnType<typeof machine>; readonly reason: string }): Promise<void> =>
  append(campaign, { at: new Date().toISOString(), seed, commit: commitOf(), machine: on, verdicts: [reason] });

const append = async (campaign: string, line: object): Promise<void> => {
  await mkdir(ledgerFolder, { recursive: true });
  await appendFile(join(ledgerFolder, `${campaign}.jsonl`), `${JSON.stringify(line)}\n`);
};

const sha256Of = async (file: string): Promise<string> => {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);

  return hash.digest('hex');
};
