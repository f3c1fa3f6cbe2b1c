import type { Chance } from '../world/chance.js';
import type { World } from '../world/world.js';
import { Group } from './group.js';

/** A record as a consumer gets it. */
export interface SimRecord {
  readonly offset: string;
  readonly key: Buffer | null;
  readonly value: Buffer | null;
  readonly headers: Readonly<Record<string, Buffer>>;
  readonly timestamp: string;
  readonly attributes: number;
}

interface Partition {
  low: number;
  high: number;
  records: SimRecord[];
}

export interface SentMessage {
  readonly partition?: number;
  readonly key?: Buffer | string | null;
  readonly value: Buffer | string | null;
  readonly headers?: Readonly<Record<string, unknown>>;
}

/** One Kafka broker: topics, partitions with offsets, consumer groups. */
export class SimBroker {
  up = true;
  readonly topics = new Map<string, Partition[]>();
  private readonly groups = new Map<string, Group>();

  constructor(
    readonly world: World,
    readonly name: string,
  ) {}

  createTopic(topic: string, partitions: number): void {
    if (!this.topics.has(topic)) this.topics.set(topic, Array.from({ length: partitions }, () => ({ low: 0, high: 0, records: [] })));
  }

  partition(topic: string, partition: number): Partition {
    const found = this.topics.get(topic)?.[partition];
    if (found === undefined) throw new Error('This server does not host this topic-partition');
    return found;
  }

  /** Appends to each partition in turn. Answers the offset of the first record of each. */
  append(topic: string, messages: readonly SentMessage[]): readonly { readonly partition: number; readonly baseOffset: string }[] {
    const byPartition = Map.groupBy(messages, ({ partition = 0 }) => partition);

    return [...byPartition].map(([number, all]) => {
      const partition = this.partition(topic, number);
      const base = partition.high;
      for (const { key = null, value, headers = {} } of all) {
        const texts = Object.entries(headers).map(([name, text]) => [name, Buffer.from(String(text))] as const);
        const record = { key: key === null ? null : Buffer.from(key), value: value === null ? null : Buffer.from(value), headers: Object.fromEntries(texts), timestamp: String(this.world.now), attributes: 0 };
        partition.records.push({ ...record, offset: String(partition.high) });
        partition.high += 1;
      }
      return { partition: number, baseOffset: String(base) };
    });
  }

  /** Records from an offset on; null where the offset lies outside of what there is. */
  read(topic: string, number: number, offset: number, most: number): readonly SimRecord[] | null {
    const { low, high, records } = this.partition(topic, number);
    if (offset < low || offset > high) return null;
    return records.slice(offset - low, offset - low + most);
  }

  group(id: string): Group {
    const known = this.groups.get(id);
    if (known !== undefined) return known;
    const made = new Group(this.world, id);
    this.groups.set(id, made);

    return made;
  }

  /** The broker dies; with `losing` so does a tail that it had not written to disk. */
  crash(chance: Chance, losing: boolean): void {
    this.up = false;
    for (const group of this.groups.values()) group.forgetMembers();
    if (losing) for (const partitions of this.topics.values()) for (const partition of partitions) if (chance.happens(0.3)) cutTail(partition, chance.between(0, 3));
    this.world.note(`${this.name} crashed${losing ? ' and lost records' : ''}`);
  }

  start(): void {
    this.up = true;
    this.world.note(`${this.name} is back`);
  }

  /** What lay in the topics is gone, by retention (offsets go on) or because somebody deleted the topic (offsets begin anew). */
  empty(deleted: boolean): void {
    for (const partitions of this.topics.values()) {
      for (const partition of partitions) {
        partition.low = deleted ? 0 : partition.high;
        if (deleted) partition.high = 0;
        partition.records = [];
      }
    }
    this.world.note(`${this.name}: topics are empty${deleted ? ' and new' : ''}`);
  }
}

const cutTail = (partition: Partition, count: number) => {
  partition.records.splice(Math.max(0, partition.records.length - count), count);
  partition.high = partition.low + partition.records.length;
};
