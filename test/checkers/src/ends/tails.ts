import type { RunFolder } from '../run-folder/run-folder.js';

/** The last position of every lane that holds events. */
export const tailsOf = async (run: RunFolder): Promise<ReadonlyMap<number, number>> => {
  const tails = new Map<number, number>();
  for await (const { lane, position } of run.log()) tails.set(lane, Math.max(position, tails.get(lane) ?? 0));

  return tails;
};
