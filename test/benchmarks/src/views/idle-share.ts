import { setTimeout as pause } from 'node:timers/promises';
import { timed } from '../harness/processor-time.js';

/** A tick of the kernel's clock is what can be told from nothing. */
const LEAST = 0.01;

/** How much of one processor this process and the server use while nobody asks for anything, in per cent. */
export const idleShare = async (serverPid: number | null, seconds: number): Promise<number> => {
  const { used } = await timed(serverPid, () => pause(seconds * 1_000));

  return Math.max(LEAST, ((used.server + used.client) / seconds) * 100);
};
