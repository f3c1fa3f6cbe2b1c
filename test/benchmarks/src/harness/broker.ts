import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { findKafka, NoKafka, startKafka } from '@rapport/local-infrastructure';
import type { Broker } from './contender.js';

/** The broker of a run: one node on this machine, or the cluster that KAFKA_BROKERS names. */
export interface BenchBroker extends Broker {
  stop(): Promise<void>;
}

/** Null where there is no way to a broker; the reason is said. */
export const startBroker = async (state: string, say: (text: string) => void): Promise<BenchBroker | null> => {
  const folder = join(state, `kafka-${process.pid}`);
  try {
    const offer = await findKafka();
    const kafka = await startKafka({ folder, offer });

    return {
      addresses: kafka.brokers,
      pid: kafka.pid,
      jars: offer.kind === 'installed' ? offer.jars : null,
      stop: async () => {
        // The server keeps no process alive; this one must not end before it.
        const waiting = setInterval(() => undefined, 1_000);
        await kafka.stop().finally(() => clearInterval(waiting));
        await rm(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    if (!(error instanceof NoKafka)) throw error;
    say(`not run: ${error.message}`);
    return null;
  }
};
