import type { Message, Producer } from 'kafkajs';
import { letGo, makeClient, type MakeClient } from './kafka-client.js';

/**
 * One producer at a time, made anew after every failure: a client that went on with a dead socket would time out for ever.
 *
 * Neither idempotent nor transactional: both have lost records with this client, and the positions make duplicates harmless.
 */
export class RelayProducer {
  private current: Promise<Producer> | null = null;

  constructor(
    private readonly brokers: readonly string[],
    private readonly clientId: string,
    private readonly make: MakeClient | undefined,
  ) {}

  /**
   * Resolves with the first offset per partition when all in-sync replicas have the records. @throws Error when any is in doubt: all of them have to be sent again.
   */
  async send(topic: string, messages: readonly (Message & { readonly partition: number })[]): Promise<ReadonlyMap<number, number>> {
    const producer = (this.current ??= this.connected());
    try {
      const answers = await (await producer).send({ topic, acks: -1, timeout: 10_000, messages: [...messages] });
      const offsets = new Map(answers.map(({ partition, baseOffset }) => [partition, Number(baseOffset)]));
      const unanswered = messages.find(({ partition }) => !(offsets.get(partition)! >= 0));
      if (unanswered !== undefined) throw new Error(`The broker did not say where it put the records of partition ${unanswered.partition}.`);

      return offsets;
    } catch (error) {
      if (this.current === producer) this.current = null;
      void producer.then(letGo, () => undefined);
      throw error;
    }
  }

  async close(): Promise<void> {
    const producer = this.current;
    this.current = null;
    if (producer !== null) await producer.then(letGo, () => undefined);
  }

  private async connected(): Promise<Producer> {
    const producer = makeClient(this.brokers, this.clientId, this.make).producer({ allowAutoTopicCreation: false, idempotent: false });
    try {
      await producer.connect();
      return producer;
    } catch (error) {
      void letGo(producer);
      throw error;
    }
  }
}
