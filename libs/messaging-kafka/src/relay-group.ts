import type { LaneSource, RecordedEvent } from '@rapport/event-sourcing';
import { recordOf } from './kafka-record.js';
import { lanesOf, type LaneLease } from './lane-leases.js';
import { resumeAfter, type PartitionEnd } from './last-records.js';
import type { RelayProducer } from './relay-producer.js';

interface RelayGroupParts {
  readonly source: LaneSource;
  readonly producer: RelayProducer;
  readonly topic: string;
  /** Most records of one request. */
  readonly batch: number;
  readonly ends: () => Promise<ReadonlyMap<number, PartitionEnd>>;
  readonly tail: (lane: number) => number;
  readonly failed: (error: Error) => void;
  readonly sent: (group: number, events: number) => void;
  readonly truncated: (lane: number, from: number) => void;
}

/** A request larger than this would come near to what a broker refuses. */
const MOST_BYTES = 512 << 10;
const LONGEST_PAUSE = 2_000;

/** Relays the lanes of one group while its lease lasts: one request in flight, the next only when that was answered. */
export class RelayGroup {
  private readonly at: number[];
  private readonly lastOffsets = new Map<number, number>();
  /** Id of the event that each lane was relayed to, by index; what is not known is asked of the log. */
  private readonly lastIds = new Map<number, string | null>();
  private deadline: number;
  private resumed = false;
  private ending = false;
  private wakeUp: () => void = () => undefined;
  private readonly running: Promise<void>;

  constructor(
    readonly lease: LaneLease,
    private readonly parts: RelayGroupParts,
    lasts: number,
  ) {
    this.at = [...lease.positions];
    this.deadline = lasts;
    this.running = this.run();
  }

  get positions(): readonly number[] {
    return this.at;
  }

  /** Before it knows what the broker holds, a group stores what its predecessor stored. */
  get storable(): readonly number[] {
    return this.resumed ? this.at : this.at.map((position, index) => Math.min(position, this.lease.positions[index]!));
  }

  get lag(): number {
    return lanesOf(this.lease.group).reduce((sum, lane, index) => sum + Math.max(0, this.parts.tail(lane) - this.at[index]!), 0);
  }

  get lasting(): boolean {
    return !this.ending && performance.now() < this.deadline;
  }

  /** The lease was renewed by a request that began `duration` before `lasts`. */
  extend(lasts: number): void {
    this.deadline = lasts;
  }

  wake(): void {
    this.wakeUp();
  }

  /** Resolves when nothing of this group is in flight; nothing is sent afterwards. */
  async end(): Promise<void> {
    this.ending = true;
    this.wakeUp();
    await this.running;
  }

  private async run(): Promise<void> {
    let wait = 100;
    while (!this.ending) {
      try {
        if (!this.lasting) await this.asleep(50);
        else if (!this.resumed) await this.resume();
        else if (await this.step()) wait = 100;
        else await this.asleep(1_000);
      } catch (error) {
        this.resumed = false;
        this.parts.failed(error as Error);
        await this.asleep(wait);
        wait = Math.min(LONGEST_PAUSE, wait * 2);
      }
    }
  }

  /** At the beginning, and after every failure: the broker may have come back with less. */
  private async resume(): Promise<void> {
    const ends = await this.parts.ends();
    lanesOf(this.lease.group).forEach((lane, index) => {
      this.at[index] = resumeAfter(this.at[index]!, ends.get(lane) ?? { end: 0, position: null });
    });
    this.lastOffsets.clear();
    this.lastIds.clear();
    this.resumed = true;
  }

  /** One request; false when there is nothing to send. */
  private async step(): Promise<boolean> {
    const lanes = lanesOf(this.lease.group);
    const behind = lanes.flatMap((lane, index) => (this.parts.tail(lane) > this.at[index]! ? [index] : []));
    if (behind.length === 0) return false;

    const share = Math.max(1, Math.floor(this.parts.batch / behind.length));
    const read = await Promise.all(behind.map((index) => this.parts.source.readLane(lanes[index]!, this.at[index]!, share)));
    const chosen = bounded(read.filter((events) => events.length > 0));
    if (chosen.length === 0) return false;
    const records = (await Promise.all(chosen.map((events) => this.records(events)))).flat();
    if (!this.lasting) return true;

    const offsets = await this.parts.producer.send(this.parts.topic, records);
    for (const events of chosen) this.acknowledged(events, offsets.get(events[0]!.lane)!);
    this.parts.sent(this.lease.group, chosen.reduce((sum, events) => sum + events.length, 0));

    return true;
  }

  /** Each says what it follows: a topic may hold the tail of a log that was put back, and what continues another history must not pass for its continuation. */
  private async records(events: readonly RecordedEvent[]): Promise<readonly ReturnType<typeof recordOf>[]> {
    const { lane } = events[0]!;
    const index = lanesOf(this.lease.group).indexOf(lane);
    const before = this.lastIds.get(index) ?? (this.at[index] === 0 ? null : await this.parts.source.eventIdAt(lane, this.at[index]!));

    return events.map((event, place) => recordOf(event, place === 0 ? before : events[place - 1]!.id));
  }

  private acknowledged(events: readonly RecordedEvent[], offset: number): void {
    const { lane } = events[0]!;
    if (offset <= (this.lastOffsets.get(lane) ?? -1)) this.parts.truncated(lane, offset);
    this.lastOffsets.set(lane, offset + events.length - 1);
    const index = lanesOf(this.lease.group).indexOf(lane);
    this.at[index] = events.at(-1)!.position;
    this.lastIds.set(index, events.at(-1)!.id);
  }

  private asleep(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.ending ? 0 : milliseconds);
      this.wakeUp = () => (clearTimeout(timer), resolve());
    });
  }
}

/** Of each lane as much as fits, at least its first event. */
const bounded = (lanes: readonly (readonly RecordedEvent[])[]): readonly (readonly RecordedEvent[])[] =>
  lanes.map((events) => {
    let bytes = 0;
    const end = events.findIndex((event, index) => (bytes += sizeOf(event)) > MOST_BYTES && index > 0);

    return end === -1 ? events : events.slice(0, end);
  });

const sizeOf = (event: RecordedEvent & { readonly dataText?: string }): number => 600 + Buffer.byteLength(event.dataText ?? JSON.stringify(event.data));
