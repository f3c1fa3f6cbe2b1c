import type { KafkaMessage } from 'kafkajs';
import type { MakeClient } from './kafka-client.js';
import { RelayProducer } from './relay-producer.js';

/** Keeps records that nothing can be made of: as they were, with where they lay and why they were refused. */
export class Quarantine {
  private readonly producer: RelayProducer;

  constructor(
    brokers: readonly string[],
    clientId: string,
    private readonly topic: string,
    make: MakeClient | undefined,
  ) {
    this.producer = new RelayProducer(brokers, `${clientId}-quarantine`, make);
  }

  /** Resolves when the broker has it. The same record may come again, under the same key. */
  async keep(source: string, partition: number, { key, value, headers = {}, offset }: KafkaMessage, reason: string): Promise<void> {
    const found = { rapport_topic: source, rapport_partition: String(partition), rapport_offset: offset, rapport_reason: reason, ...(key === null ? {} : { rapport_key: key }) };
    await this.producer.send(this.topic, [{ partition: 0, key: `${source}/${partition}/${offset}`, value, headers: { ...headers, ...found } }]);
  }

  close(): Promise<void> {
    return this.producer.close();
  }
}
