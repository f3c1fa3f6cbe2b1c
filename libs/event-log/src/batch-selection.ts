import type { PendingAppend } from './pending-append.js';

/** No batch grows beyond this, so that a lane is never held for long. */
export const MOST_COMMANDS = 128;
const MOST_CHARACTERS = 4_000_000;

/**
 * Takes the next batch out of a queue: from its head, at most `limit` commands, one per stream and per command id, and a guarded command only alone of its party.
 *
 * What may not go along stays where it is, and so does everything behind it on the same stream or party: commands never overtake each other there.
 */
export const takeBatch = (queue: PendingAppend[], limit: number): PendingAppend[] => {
  const batch: PendingAppend[] = [];
  const left: PendingAppend[] = [];
  const streams = new Set<string>();
  const commands = new Set<string>();
  const parties = new Map<string, 'guarded' | 'open'>();
  let characters = 0;
  let next = 0;

  for (; next < queue.length && batch.length < Math.min(limit, MOST_COMMANDS) && characters < MOST_CHARACTERS; next += 1) {
    const pending = queue[next]!;
    const { stream, commandId, partyId, partyGuard } = pending.request;
    const party = partyId === null ? undefined : parties.get(partyId);
    const free = !streams.has(stream) && !commands.has(commandId) && party !== 'guarded' && (partyGuard === undefined || party === undefined);

    streams.add(stream);
    commands.add(commandId);
    if (partyId !== null) parties.set(partyId, partyGuard === undefined && party !== 'guarded' ? 'open' : 'guarded');
    if (free) {
      batch.push(pending);
      characters += pending.size;
    } else left.push(pending);
  }
  queue.splice(0, next, ...left);

  return batch;
};
