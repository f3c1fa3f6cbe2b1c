import { laneSealing, type LaneSealing } from '@rapport/event-log';
import { gaugeOf, type Worker } from '@rapport/service-host';
import { headKeepers, type KeptHeads } from './head-keepers.js';

/** Seals what was appended into hash-chained segments, a minute later at most, and hands their heads to those who keep them. A keeper that is away gets them when it is back. */
export const sealLanes = (): Worker => {
  let kept: KeptHeads | null = null;
  let sealing: LaneSealing | null = null;

  return {
    start: ({ settings, log }) => {
      gaugeOf('rapport_events_unsealed', 'Events that no segment holds yet', async () => [{ value: (await log.unsealedLanes()).reduce((sum, { events }) => sum + events, 0), labels: {} }]);
      kept = headKeepers(settings, settings.KEYS_DATABASE_URL);
      sealing = laneSealing(log, { keepers: kept.keepers });
      sealing.start();

      return Promise.resolve();
    },
    stop: async () => {
      await sealing?.stop();
      await kept?.close();
    },
  };
};
