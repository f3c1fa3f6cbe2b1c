import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '../stage/stage.js';
import type { RunResult } from './run.js';

/** Fewest looks at the order of the log during a run. */
const LEAST_PASSES = 3;
/** Parties of a run that lasts so many milliseconds. */
const [LEAST_PARTIES, PARTIES_BY] = [1_000, 180_000];

/** What is wrong with a run, in words; empty where everything held. */
export const verdictsOf = async (result: RunResult, folder: string): Promise<readonly string[]> => [
  ...result.faults.flatMap(({ complaints }) => complaints),
  ...result.weakened,
  ...result.order.broken,
  ...(result.order.passes >= LEAST_PASSES ? [] : [`the order of the log was looked at ${result.order.passes} times only`]),
  ...(result.sanity.parties >= LEAST_PARTIES || (result.firstTries.at(-1)?.at ?? 0) < PARTIES_BY ? [] : [`only ${result.sanity.parties} parties were at the company`]),
  ...(result.sanity.timersFired > 0 ? [] : ['no timer rang: the run shows nothing of timers']),
  ...(result.settled.settled ? [] : [`not everything arrived: ${JSON.stringify(result.settled.behind)}`]),
  ...result.sanity.broken,
  ...(result.sanity.acknowledged > 0 ? [] : ['no command was acknowledged: the run shows nothing']),
  ...(await checked(folder)),
];

const checkers = join(checkout, 'test/checkers/dist/main.js');

/** What the independent checkers say of the folder; they share no code with the services. */
const checked = (folder: string): Promise<readonly string[]> =>
  existsSync(checkers)
    ? new Promise((resolve) => {
        execFile(process.execPath, [checkers, folder], { maxBuffer: 64 << 20 }, (error, out, err) => resolve(error === null ? [] : [`checkers (exit ${String(error.code)}): ${(out + err).trim().slice(-3_000)}`]));
      })
    : Promise.resolve(['the checkers are not built: npm run build']);
