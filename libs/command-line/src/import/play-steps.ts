/** Bounds of what is under way at once. */
export interface Bounds {
  /** Requests sent and not answered. @default 32 */
  readonly inFlight?: number;
  /** Steps read and not done, most of them waiting for an earlier one of their party. @default 1024 */
  readonly waiting?: number;
}

/**
 * Plays steps as they come: those of one party strictly one after another, others side by side.
 *
 * A `play` that throws ends the whole: no further step begins, and the first error is thrown once those under way have ended.
 */
export const playSteps = async <Step extends { readonly party: string }>(
  steps: AsyncIterable<Step>,
  play: (step: Step) => Promise<void>,
  { inFlight = 32, waiting = 1024 }: Bounds = {},
): Promise<void> => {
  const queue = seats(waiting);
  const line = seats(inFlight);
  const tails = new Map<string, Promise<void>>();
  const failures: unknown[] = [];

  const done = async (step: Step, before: Promise<void> | undefined) => {
    await before;
    const leave = await line.enter();
    try {
      if (failures.length === 0) await play(step);
    } catch (error) {
      failures.push(error);
    } finally {
      leave();
    }
  };

  for await (const step of steps) {
    const leave = await queue.enter();
    if (failures.length > 0) break;
    const tail: Promise<void> = done(step, tails.get(step.party)).then(() => {
      if (tails.get(step.party) === tail) tails.delete(step.party);
      leave();
    });
    tails.set(step.party, tail);
  }
  await Promise.all(tails.values());
  if (failures.length > 0) throw failures[0];
};

/** A room with a number of seats; entering waits for one, in order of arrival. */
const seats = (free: number) => {
  const arrivals: (() => void)[] = [];
  const leave = () => {
    const next = arrivals.shift();
    if (next === undefined) free++;
    else next();
  };

  return {
    enter: async (): Promise<() => void> => {
      if (free > 0) free--;
      else await new Promise<void>((resolve) => arrivals.push(resolve));

      return leave;
    },
  };
};
