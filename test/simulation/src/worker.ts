import 'reflect-metadata';
import { writeSync } from 'node:fs';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { AccountRow, MarkRow, PartyRow } from './platform/accounts.js';
import { SimClient } from './postgres/client.js';
import { SimPool } from './postgres/pool.js';
import { runSeed } from './run-seed.js';
import { simulateTime } from './world/simulated-time.js';

/**
 * Runs seeds one after another: `worker.js <from> <count> [all | until-red | trace]`. Each result is a line of JSON; of runs without problems only every hundredth is told,
 * unless all are asked for.
 */
const [from = '1', count = '1', mode = ''] = process.argv.slice(2);
const say = (line: string): void => {
  for (let rest = Buffer.from(`${line}\n`); rest.length > 0; ) rest = rest.subarray(written(rest));
};

/** How much of it a full pipe has taken: the process is not asynchronous while it says something. */
const written = (bytes: Buffer): number => {
  try {
    return writeSync(1, bytes);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return 0;
    throw error;
  }
};

const dataSource = new DataSource({ type: 'postgres', entities: [AccountRow, PartyRow, MarkRow] });
await (dataSource as unknown as { buildMetadatas(): Promise<void> }).buildMetadatas();
Object.assign(pg, { Client: SimClient, Pool: SimPool });
simulateTime();
// Refusals are thrown all the time, and nobody reads where: a tenth of the time of a world would go into that.
if (mode !== 'trace') Error.stackTraceLimit = 0;

for (let seed = Number(from); seed < Number(from) + Number(count); seed += 1) {
  const { trace, ...result } = await runSeed(seed, dataSource, mode === 'trace');
  for (const line of trace ?? []) say(line);
  if (result.problems.length > 0 || mode !== '' || seed % 100 === 0) say(JSON.stringify(result));
  if (mode === 'until-red' && result.problems.length > 0) break;
}
