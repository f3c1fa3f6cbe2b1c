import { LANES, type LaneHandler, type LaneSource, type RecordedEvent } from '@rapport/event-sourcing';

/** Delivery has been stopped, or the lane belongs to somebody else by now. */
export class NotServed extends Error {
  override readonly name = 'NotServed';
}

interface LaneDeliveryParts {
  readonly source: LaneSource;
  readonly handle: LaneHandler;
  /** Most events of one call of `handle`. */
  readonly batch: number;
  /** Asked right before every call of `handle`. */
  readonly serves: (lane: number) => boolean;
  readonly refilled: (lane: number, events: number) => void;
}

/** Hands each lane to the handler: one call at a time, dense, nothing that was handled before, holes filled from the log. */
export class LaneDelivery {
  private readonly positions = new Array<number>(LANES).fill(0);
  private readonly turns = new Map<number, Promise<void>>();

  constructor(private readonly parts: LaneDeliveryParts) {}

  /** The position handled last, as far as this process knows. */
  handled(lane: number): number {
    return this.positions[lane]!;
  }

  isBusy(lane: number): boolean {
    return this.turns.has(lane);
  }

  /** Stands a lane on a checkpoint; what comes later waits for that. */
  begin(lane: number, checkpoint: Promise<number>): Promise<void> {
    return this.inTurn(lane, async () => {
      this.positions[lane] = await checkpoint;
    });
  }

  /** Hands over what is new of `events`, which ascend. @throws what the handler throws; NotServed */
  deliver(lane: number, events: readonly RecordedEvent[]): Promise<void> {
    return this.inTurn(lane, () => this.handOver(lane, events));
  }

  /** Reads a lane from the log until it ends. @throws what the handler throws; NotServed */
  catchUp(lane: number): Promise<void> {
    return this.inTurn(lane, async () => {
      while (await this.refill(lane, Number.POSITIVE_INFINITY));
    });
  }

  /** Resolves when the last call of the handler has ended. */
  async idle(): Promise<void> {
    await Promise.all(this.turns.values());
  }

  private async handOver(lane: number, events: readonly RecordedEvent[]): Promise<void> {
    let rest = ascending(events, this.handled(lane));
    while (rest.length > 0) {
      if (rest[0]!.position > this.handled(lane) + 1 && (await this.refill(lane, rest[0]!.position - 1))) {
        rest = ascending(rest, this.handled(lane));
        continue;
      }
      const end = rest.findIndex((event, index) => index > 0 && (event.position !== rest[index - 1]!.position + 1 || index >= this.parts.batch));
      await this.call(lane, end === -1 ? rest : rest.slice(0, end));
      rest = end === -1 ? [] : rest.slice(end);
    }
  }

  /** One batch from the log, up to `until`. False when the log has none. */
  private async refill(lane: number, until: number): Promise<boolean> {
    const after = this.handled(lane);
    const events = await this.parts.source.readLane(lane, after, Math.min(this.parts.batch, until - after));
    if (events.length === 0) return false;
    await this.call(lane, events);
    this.parts.refilled(lane, events.length);

    return true;
  }

  private async call(lane: number, events: readonly RecordedEvent[]): Promise<void> {
    if (!this.parts.serves(lane)) throw new NotServed(`Lane ${lane} is not served here any more.`);
    await this.parts.handle(lane, events);
    this.positions[lane] = Math.max(this.handled(lane), events.at(-1)!.position);
  }

  private inTurn(lane: number, work: () => Promise<void>): Promise<void> {
    const mine = (this.turns.get(lane) ?? Promise.resolve()).then(work);
    const settled = mine.then(
      () => undefined,
      () => undefined,
    );
    this.turns.set(lane, settled);
    void settled.then(() => {
      if (this.turns.get(lane) === settled) this.turns.delete(lane);
    });

    return mine;
  }
}

/** Each event above `after` once. A topic holds duplicates and old stretches again after a relay was restarted. */
const ascending = (events: readonly RecordedEvent[], after: number): readonly RecordedEvent[] => {
  let last = after;

  return [...events].sort((one, other) => one.position - other.position).filter(({ position }) => position > last && ((last = position), true));
};
