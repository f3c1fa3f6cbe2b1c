import { spawn, type ChildProcess } from 'node:child_process';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Runs jest over the workspace, or over the paths and options given, and ends with one line that a program can read.
 *
 * `RAPPORT_TEST_RESULTS` names a file that keeps what jest tells of the last part.
 *
 * The whole workspace runs in three parts: first everything that needs a server at most; then real faults, one by one, since they measure how long recoveries take; then all else that needs a platform of many processes, two at a time,
 * since each of them waits for its own processes a third of the time. The simulation, which needs nothing but processors, takes what all of them leave idle.
 */
const root = fileURLToPath(new URL('../../..', import.meta.url));
const wanted = process.argv.slice(2);
const keptAt = process.env['RAPPORT_TEST_RESULTS'];
const [platforms, faults, simulation] = ['\\.e2e\\.spec\\.ts$', 'test/faults/src/[a-z-]+\\.e2e\\.spec\\.ts$', 'test/simulation/src/[a-z-]+\\.e2e\\.spec\\.ts$'];
const without = (...patterns: readonly string[]) => ['--testPathIgnorePatterns', '/node_modules/', ...patterns];
const parts = wanted.length > 0 ? [wanted] : [without(platforms), ['--runInBand', faults], ['--maxWorkers', '2', ...without(faults, simulation), '--testPathPatterns', platforms]];
const meanwhile = wanted.length > 0 ? [] : [[simulation]];

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const jestOf = (words: readonly string[], results: string): readonly [string, ...string[]] => [
  process.execPath,
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  join(root, 'node_modules/jest/bin/jest.js'),
  ...['--config', join(root, 'libs/workspace/jest.config.js'), '--json', '--outputFile', results],
  ...words,
];

const begin = ([command, ...rest]: readonly [string, ...string[]], detached = false) => spawn(command, rest, { cwd: root, stdio: ['inherit', 'ignore', 'inherit'], detached });

/** What gets a processor only where nobody else wants it. In a session of its own it is weighed as one group with others, so the group has to be told as well as its processes. */
const beginIdle = (words: readonly string[], results: string): ChildProcess => {
  const jest = begin(['nice', '-n', '19', ...jestOf(words, results)], true);
  void writeFile(`/proc/${jest.pid}/autogroup`, '19').catch(() => undefined);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  process.once('exit', () => {
    try {
      process.kill(-jest.pid!, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  });

  return jest;
};

const ended = async (jest: ChildProcess, results: string): Promise<Counts> => {
  const code = await new Promise<number>((resolve) => jest.once('exit', (status) => resolve(status ?? 1)).once('error', () => resolve(1)));
  try {
    if (keptAt !== undefined) await copyFile(results, keptAt);
    const { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites, success } = JSON.parse(await readFile(results, 'utf8'));
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    return { passed: numPassedTests, failed: failed === 0 && (success !== true || code !== 0 || numPassedTests === 0) ? 1 : failed, skipped: numPendingTests };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
};

const folder = await mkdtemp(join(tmpdir(), 'rapport-tests-'));
try {
  const counts: Counts[] = [];
  const results = (name: string) => join(folder, `results-${name}.json`);
  const idle = meanwhile.map((words, index) => ended(beginIdle(words, results(`idle-${index}`)), results(`idle-${index}`)));
  for (const [index, words] of parts.entries()) counts.push(await ended(begin(jestOf(words, results(`${index}`))), results(`${index}`)));
  counts.push(...(await Promise.all(idle)));
  const sum = (of: keyof Counts) => counts.reduce((total, count) => total + count[of], 0);
  process.stdout.write(`tests: ${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped\n`);
  process.exitCode = sum('failed') === 0 ? 0 : 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
