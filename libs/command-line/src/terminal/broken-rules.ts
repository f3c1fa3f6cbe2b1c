import type { BrokenRule } from '../access/event-log-access.js';
import { CommandFailed, exitCodes } from './exit-codes.js';

/** Each rule that does not hold, and the places that break it, as lines for people. */
export const brokenLines = (broken: readonly BrokenRule[]): readonly string[] => broken.map(({ rule, count, examples }) => `BROKEN (${count}): ${rule}\n${examples.map((place) => `  ${place}`).join('\n')}`);

/** @throws CommandFailed when a rule does not hold. */
export const requireUnbroken = (broken: readonly BrokenRule[]): void => {
  if (broken.length > 0) throw new CommandFailed(exitCodes.data, `${broken.length} rules of the log do not hold.`);
};
