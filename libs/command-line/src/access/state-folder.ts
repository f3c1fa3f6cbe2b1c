import { chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CommandFailed, exitCodes } from '../terminal/exit-codes.js';

/** The checkout that this command belongs to. */
export const checkout = fileURLToPath(new URL('../../../..', import.meta.url));

/** What the layout of the state folder is called; another layout is another number. */
const STATE_VERSION = 1;

/** What a running platform tells other commands of the same machine. */
export interface RunningPlatform {
  /** Of the supervisor. */
  readonly pid: number;
  readonly urls: Readonly<Record<string, string>>;
  readonly kafka: string | null;
  readonly testClock: boolean;
}

/** The folder with everything that the embedded platform keeps: data, keys, secrets, logs, outbox. */
export class StateFolder {
  readonly path: string;

  constructor(path: string) {
    this.path = resolve(path);
  }

  file(...names: readonly string[]): string {
    return join(this.path, ...names);
  }

  /**
   * Makes it, or checks that this release can read it.
   *
   * @throws CommandFailed when another release wrote it.
   */
  async open(): Promise<void> {
    await mkdir(this.path, { recursive: true });
    await mkdir(this.file('logs'), { recursive: true });
    await chmod(this.path, 0o711);
    const found = await readFile(this.file('version'), 'utf8').catch(() => null);
    if (found === null) await writeFile(this.file('version'), `${STATE_VERSION}\n`);
    else if (found.trim() !== String(STATE_VERSION)) {
      throw new CommandFailed(
        exitCodes.settings,
        `${this.path} has state of version ${found.trim()}; this release reads version ${STATE_VERSION}. Use the release that wrote it, or another folder (--state).`,
      );
    }
  }

  /** The platform that runs on this state now; null when there is none. */
  async running(): Promise<RunningPlatform | null> {
    const text = await readFile(this.file('running.json'), 'utf8').catch(() => null);
    if (text === null) return null;
    const running = JSON.parse(text) as RunningPlatform;

    return isAlive(running.pid) ? running : null;
  }

  async announce(running: RunningPlatform): Promise<void> {
    await writeFile(this.file('running.json.new'), `${JSON.stringify(running, null, 2)}\n`);
    await rename(this.file('running.json.new'), this.file('running.json'));
  }

  async withdraw(): Promise<void> {
    await rm(this.file('running.json'), { force: true });
  }
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);

    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};
