import type { Worker, WorkerContext } from './service-definition.js';

/**
 * A worker that takes a step, waits, and takes the next, until the service drains.
 *
 * A step that fails has changed nothing that the next one could not do: it is simply taken again. A long step looks at `ending` between its parts.
 *
 * @param every pause between two steps, in milliseconds
 */
export const repeating = (every: number, step: (context: WorkerContext, ending: AbortSignal) => Promise<void>): Worker => {
  const ending = new AbortController();
  let running: Promise<void> = Promise.resolve();

  const keepGoing = async (context: WorkerContext): Promise<void> => {
    while (!ending.signal.aborted) {
      await step(context, ending.signal).catch(() => undefined);
      await pause(every, ending.signal);
    }
  };

  return {
    start: (context) => {
      running = keepGoing(context);

      return Promise.resolve();
    },
    stop: async () => {
      ending.abort();
      await running;
    },
  };
};

const pause = (milliseconds: number, ending: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (ending.aborted) return resolve();
    const ended = () => (clearTimeout(timer), resolve());
    const timer = setTimeout(() => (ending.removeEventListener('abort', ended), resolve()), milliseconds);
    ending.addEventListener('abort', ended, { once: true });
  });
