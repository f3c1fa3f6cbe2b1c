import { spawn } from 'node:child_process';
import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Runs jest over the workspace, or over the paths and options given, and ends with one line that a program can read.
 *
 * `RAPPORT_TEST_RESULTS` names a file that keeps what jest tells of the last part.
 *
 * The whole workspace runs in three parts: first everything that needs a server at most; then real faults, which measure how long recoveries take, and the simulation, which keeps both processors busy, one by one; then all else that
 * needs a platform of many processes, two at a time, since each of them waits for its own processes a third of the time.
 */
const root = fileURLToPath(new URL('../../..', import.meta.url));
const wanted = process.argv.slice(2);
const keptAt = process.env['RAPPORT_TEST_RESULTS'];
const [platforms, alone] = ['\\.e2e\\.spec\\.ts$', 'test/(?:faults|simulation)/src/[a-z-]+\\.e2e\\.spec\\.ts$'];
const without = (pattern: string) => ['--testPathIgnorePatterns', '/node_modules/', pattern];
const parts = wanted.length > 0 ? [wanted] : [without(platforms), ['--runInBand', alone], ['--maxWorkers', '2', ...without(alone), '--testPathPatterns', platforms]];

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const run = async (words: readonly string[], results: string): Promise<Counts> => {
  const jest = spawn(
    process.execPath,
    [
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      join(root, 'node_modules/jest/bin/jest.js'),
      ...['--config', join(root, 'libs/workspace/jest.config.js'), '--json', '--outputFile', results],
      ...words,
    ],
    { cwd: root, stdio: ['inherit', 'ignore', 'inherit'] },
  );
  const code = await new Promise<number>((resolve) => jest.once('exit', (status) => resolve(status ?? 1)));
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
  for (const [index, words] of parts.entries()) counts.push(await run(words, join(folder, `results-${index}.json`)));
  const sum = (of: keyof Counts) => counts.reduce((total, count) => total + count[of], 0);
  process.stdout.write(`tests: ${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped\n`);
  process.exitCode = sum('failed') === 0 ? 0 : 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
