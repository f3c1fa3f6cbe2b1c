import { startKafka } from '@rapport/local-infrastructure';
import type { Server } from './backbone-servers.js';

/** The broker that the platform uses: one of its own, or somebody's cluster. */
export interface KafkaServer extends Server {
  /** `127.0.0.1:4111`, several separated by commas. */
  readonly brokers: string;
}

/** @throws Error that names the four ways to a broker, where none is open on this machine. */
export const launchKafka = async (folder: string, port: number): Promise<KafkaServer> => {
  const kafka = await startKafka({ folder, port, controllerPort: port + 1 });

  return { brokers: kafka.brokers.join(','), ended: kafka.ended, stop: () => (kafka.ours ? kafka.stop() : Promise.resolve()) };
};
