import { laneListening, type LaneListening } from '@rapport/event-log';
import { createRelay, type Relay, type RelayOptions } from '@rapport/messaging-kafka';
import { gaugeOf, type Worker } from '@rapport/service-host';
import { StoredLeases } from './stored-leases.js';

/**
 * Puts the log on Kafka where services read it from there. Replicas share the lanes; a broker that is away delays nobody's command.
 *
 * @param topics others than the usual ones, where several platforms share a cluster.
 */
export const carryLanesToKafka = (topics: Pick<RelayOptions, 'topic' | 'quarantine'> = {}): Worker => {
  let relay: Relay | null = null;
  let listening: LaneListening | null = null;

  return {
    start: async ({ settings, log, pool }) => {
      if (settings.EVENTS_FROM !== 'kafka') return;
      const started = createRelay({ ...topics, brokers: settings.KAFKA_BROKERS!.split(','), source: log, leases: new StoredLeases(pool) });
      relay = started;
      gaugeOf('rapport_relay_lag_events', 'Events of the log that this process has still to put on Kafka', () => Promise.resolve([{ value: started.status().lag, labels: {} }]));
      await started.start();
      listening = laneListening(log, () => started.wake());
    },
    stop: async () => {
      await listening?.stop();
      await relay?.stop();
    },
  };
};
