import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

let prefix: readonly string[] | undefined;

/**
 * What goes before a PostgreSQL binary, which refuses to run as root: for root, a user namespace in which root looks like an ordinary user, so that data and
 * binaries may lie under a folder that only root may enter; where namespaces are forbidden, the account nobody.
 */
export const unprivileged = async (): Promise<readonly string[]> => {
  if (prefix !== undefined) return prefix;
  if (process.getuid?.() !== 0) return (prefix = []);

  const namespace = ['unshare', '--user', '--map-user=1000', '--map-group=1000'];
  try {
    await run(namespace[0]!, [...namespace.slice(1), 'true']);
    return (prefix = namespace);
  } catch {
    return (prefix = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups']);
  }
};

/** Starts a server that gets `signal` when this process ends, however it ends. Its output goes to a file. */
export const spawnServer = (command: readonly string[], signal: string, logFile: string, env?: NodeJS.ProcessEnv): ChildProcess => {
  const log = openSync(logFile, 'a', 0o600);
  const mortal = process.platform === 'linux' ? ['setpriv', '--pdeathsig', signal] : [];
  const namespace = command[0] === 'unshare' ? command.slice(0, 4) : [];
  const words = [...namespace, ...mortal, ...command.slice(namespace.length)];

  const child = spawn(words[0]!, words.slice(1), { stdio: ['ignore', log, log], ...(env === undefined ? {} : { env }) });
  child.unref();

  return child;
};

/** The arguments of a live process; empty when there is none. */
export const commandLineOf = async (pid: number): Promise<readonly string[]> => {
  try {
    return (await readFile(`/proc/${pid}/cmdline`, 'utf8')).split('\0');
  } catch {
    return [];
  }
};

export const alive = async (pid: number): Promise<boolean> => {
  try {
    process.kill(pid, 0);
    return !/^State:\s+Z/m.test(await readFile(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
};

/** Waits until a process is gone. @throws Error after `milliseconds`. */
export const gone = async (pid: number, milliseconds: number): Promise<void> => {
  const deadline = performance.now() + milliseconds;
  while (await alive(pid)) {
    if (performance.now() > deadline) throw new Error(`Process ${pid} is still there after ${milliseconds} ms.`);
    await pause(20);
  }
};
