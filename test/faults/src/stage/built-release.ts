import { execFile } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { checkout } from './stage.js';

const run = promisify(execFile);

/** Another release of this repository, installed and built in a folder of its own. */
export interface BuiltRelease {
  readonly folder: string;
  readonly commit: string;
  remove(): Promise<void>;
}

/** @throws Error where there is no such commit, or it cannot be built */
export const builtRelease = async (revision: string): Promise<BuiltRelease> => {
  const { stdout } = await run('git', ['rev-parse', '--verify', `${revision}^{commit}`], { cwd: checkout });
  const commit = stdout.trim();
  const folder = join(await mkdtemp(join(tmpdir(), 'rapport-release-')), commit.slice(0, 12));
  await run('git', ['worktree', 'add', '--detach', folder, commit], { cwd: checkout });
  const remove = async () => void (await run('git', ['worktree', 'remove', '--force', folder], { cwd: checkout }));
  try {
    for (const words of [['ci', '--no-audit', '--no-fund', '--loglevel=error'], ['run', '-s', 'build']]) await run('npm', words, { cwd: folder, maxBuffer: 64 * 1024 * 1024 });
  } catch (error) {
    await remove();
    throw error;
  }

  return { folder, commit, remove };
};
