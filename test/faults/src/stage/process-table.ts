import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** A process and all that descend from it, as the kernel lists them now; the process itself first. */
export const familyOf = (pid: number): readonly number[] => {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    const id = Number(name);
    if (Number.isInteger(id) && id > 0) parents.set(id, Number(fieldsOf(id)?.[1] ?? 0));
  }
  const family = [pid];
  for (const one of family) for (const [child, parent] of parents) if (parent === one) family.push(child);

  return family;
};

/** Sends a signal to each; those that are gone already are left out. Answers who got it. */
export const signalAll = (pids: readonly number[], signal: NodeJS.Signals): readonly number[] =>
  pids.filter((pid) => {
    try {
      return process.kill(pid, signal);
    } catch {
      return false;
    }
  });

/** Waits until none of them runs any more. @throws Error naming the survivors after `milliseconds` */
export const noneLeft = async (pids: readonly number[], milliseconds = 15_000): Promise<void> => {
  for (const deadline = performance.now() + milliseconds; ; await pause(20)) {
    const left = pids.filter((pid) => !['Z', undefined].includes(fieldsOf(pid)?.[0]));
    if (left.length === 0) return;
    if (performance.now() > deadline) throw new Error(`Processes ${left.join(', ')} survived.`);
  }
};

/** Whether somebody has frozen it. */
export const isFrozen = (pid: number): boolean => fieldsOf(pid)?.[0] === 'T';

/** Resident memory and open sockets of a process; null where it has just ended. */
export const heldBy = (pid: number): { readonly megabytes: number; readonly connections: number } | null => {
  try {
    const resident = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    const sockets = readdirSync(`/proc/${pid}/fd`).filter((name) => linkOf(`/proc/${pid}/fd/${name}`).startsWith('socket:'));

    return resident === undefined ? null : { megabytes: Math.round(Number(resident) / 1_024), connections: sockets.length };
  } catch {
    return null;
  }
};

/** Where a link leads; empty where it has gone meanwhile. */
const linkOf = (path: string): string => {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
};

/** State, parent and so on. At once and not bit by bit: the files are the kernel's, and a busy event loop would see a table of many instants. */
const fieldsOf = (pid: number): readonly string[] | null => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of a program stands in brackets and may hold anything.
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
};
