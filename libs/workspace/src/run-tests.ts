import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Runs jest over the workspace, or over the paths and options given, and ends with one line that a program can read. */
const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'rapport-tests-'));
const results = join(folder, 'results.json');

const jest = spawn(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    join(root, 'node_modules/jest/bin/jest.js'),
    ...['--config', join(root, 'libs/workspace/jest.config.js'), '--json', '--outputFile', results],
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: ['inherit', 'ignore', 'inherit'] },
);
const code = await new Promise<number>((resolve) => jest.once('exit', (status) => resolve(status ?? 1)));

try {
  const { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites, success } = JSON.parse(await readFile(results, 'utf8'));
  process.stdout.write(`tests: ${numPassedTests} passed, ${numFailedTests + numRuntimeErrorTestSuites} failed, ${numPendingTests} skipped\n`);
  process.exitCode = success === true && code === 0 && numPassedTests > 0 ? 0 : 1;
} catch {
  process.stdout.write('tests: 0 passed, 1 failed, 0 skipped\n');
  process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
