import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '../stage/stage.js';
import type { RunResult } from './run.js';

/** What is wrong with a run, in words; empty where everything held. */
export const verdictsOf = async (result: RunResult, folder: string): Promise<readonly string[]> => [
  ...result.faults.flatMap(({ complaints }) => complaints),
  ...result.weakened,
  ...(result.settled.settled ? [] : [`not everything arrived: ${JSON.stringify(result.settled.behind)}`]),
  ...result.sanity.broken,
  ...(result.sanity.acknowledged > 0 ? [] : ['no command was acknowledged: the run shows nothing']),
  ...(await checked(folder)),
];

const checkers = join(checkout, 'test/checkers/dist/main.js');

/** What the independent checkers say of the folder, where they are built; they share no code with the services. */
const checked = (folder: string): Promise<readonly string[]> =>
  existsSync(checkers)
    ? new Promise((resolve) => {
        execFile(process.execPath, [checkers, folder], { maxBuffer: 64 << 20 }, (error, out, err) => resolve(error === null ? [] : [`checkers (exit ${String(error.code)}): ${(out + err).trim().slice(-3_000)}`]));
      })
    : Promise.resolve([]);
