import type { Waiting } from '@rapport/contracts-tickets';
import { derivedId, millisecondsBetween, type Instant } from '@rapport/event-sourcing';

/** One desk per team; its stream is `surge-desk-<id>`. */
export const deskOf = (team: string): string => derivedId('surge-desk', team);

/** Who waits for their first word: how many, and since when the first and the one in the middle do. */
export interface WaitingSince {
  readonly waiting: number;
  readonly first: Instant | null;
  readonly middle: Instant | null;
}

/** How long people wait as of `now`. Whoever came after it has not waited yet. */
export const waitingAt = ({ waiting, first, middle }: WaitingSince, now: Instant): Waiting => {
  const until = (since: Instant | null) => (since === null ? 0 : Math.max(0, millisecondsBetween(since, now)));

  return { waiting, longest: until(first), median: until(middle) };
};
