import { timerFiring, type TimerFiring } from '@rapport/event-log';
import { gaugeOf, type Worker } from '@rapport/service-host';

/** Turns deadlines that have passed into facts. What goes wrong is tried again with the next tick; overdue timers show it in the status. */
export const fireDueTimers = (): Worker => {
  let firing: TimerFiring | null = null;

  return {
    start: async ({ log }) => {
      gaugeOf('rapport_timers_overdue', 'Timers that are due and have not fired yet', async () => [{ value: await log.overdueTimers(), labels: {} }]);
      firing = timerFiring(log);
      await firing.start();
    },
    stop: async () => firing?.stop(),
  };
};
