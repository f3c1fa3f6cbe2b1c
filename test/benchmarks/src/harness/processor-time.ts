import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

/** Linux counts processor time in hundredths of a second. */
const TICK = 0.01;

/** Seconds of processor time, user and system, that a process and all its descendants have used; those that have ended and were waited for are in it. */
export const treeTime = async (pid: number): Promise<number> => {
  const [own, children] = await Promise.all([timesOf(pid), childrenOf(pid)]);
  const below = await Promise.all(children.map(treeTime));

  return own + below.reduce((sum, seconds) => sum + seconds, 0);
};

const timesOf = async (pid: number): Promise<number> => {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  if (text === '') return 0;
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');

  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) * TICK;
};

const childrenOf = async (pid: number): Promise<readonly number[]> => {
  const text = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');

  return text.split(' ').filter((word) => word !== '').map(Number);
};

/** Seconds of processor time that the whole machine has used since it started; waiting for disks is not in it. */
export const machineTime = async (): Promise<number> => {
  const [user, nice, system, , , irq, softirq, steal] = (await readFile('/proc/stat', 'utf8').catch(() => 'cpu 0 0 0 0 0 0 0 0')).split('\n')[0]!.split(/\s+/).slice(1).map(Number);

  return (user! + nice! + system! + irq! + softirq! + steal!) * TICK;
};

/** Runs some work and says how many processors, on average, everything but this process and its descendants took meanwhile. */
export const besideOthers = async <Result>(work: () => Promise<Result>): Promise<{ readonly result: Result; readonly others: number }> => {
  const glance = async () => (await machineTime()) - (await treeTime(process.pid));
  const [before, from] = [await glance(), performance.now()];
  const result = await work();

  return { result, others: Math.max(0, ((await glance()) - before) / ((performance.now() - from) / 1_000)) };
};

export interface ProcessorTime {
  /** Seconds used by the tree of the server. */
  readonly server: number;
  /** Seconds used by this process and the programs that it ran to their end. */
  readonly client: number;
}

/** A process that ends between two glances of one reading is in neither, so the highest of a few readings counts. */
const READINGS = 3;
/** Milliseconds in which a server process ends whose client has gone. */
const SETTLING = 60;

const settledTime = async (pid: number): Promise<number> => {
  let highest = 0;
  for (let reading = 0; reading < READINGS; reading += 1) {
    if (reading > 0) await pause(SETTLING);
    highest = Math.max(highest, await treeTime(pid));
  }

  return highest;
};

/** Runs some work and says what it took of the processors, on both sides. */
export const timed = async <Result>(serverPid: number | null, work: () => Promise<Result>): Promise<{ readonly result: Result; readonly used: ProcessorTime }> => {
  const server = async () => (serverPid === null ? 0 : await settledTime(serverPid));
  const [serverBefore, clientBefore] = [await server(), await treeTime(process.pid)];
  const result = await work();
  const clientAfter = await treeTime(process.pid);

  return { result, used: { server: (await server()) - serverBefore, client: clientAfter - clientBefore } };
};
