import type { RecordedEvent } from '@rapport/event-sourcing';

/** The next events of one lane: at most `limit` after `after`. */
export interface LaneWish {
  readonly lane: number;
  readonly after: number;
  readonly limit: number;
}

interface Waiting extends LaneWish {
  readonly done: (events: readonly RecordedEvent[]) => void;
  readonly failed: (reason: unknown) => void;
}

/** Lanes of one statement: each may answer as many events as a batch holds. */
const MOST_LANES = 8;

/** A commit of many commands wakes many lanes at once: what is asked at one moment is read in one round trip. */
export class LaneReads {
  private waiting: Waiting[] = [];

  /** @param read answers each wish, in their order. */
  constructor(private readonly read: (wishes: readonly LaneWish[]) => Promise<readonly (readonly RecordedEvent[])[]>) {}

  ask(wish: LaneWish): Promise<readonly RecordedEvent[]> {
    return new Promise((done, failed) => {
      this.waiting.push({ ...wish, done, failed });
      if (this.waiting.length === 1) queueMicrotask(() => this.send());
    });
  }

  private send(): void {
    const all = this.waiting;
    this.waiting = [];
    for (let first = 0; first < all.length; first += MOST_LANES) void this.answer(all.slice(first, first + MOST_LANES));
  }

  private async answer(part: readonly Waiting[]): Promise<void> {
    try {
      const answers = await this.read(part);
      for (const [index, { done }] of part.entries()) done(answers[index]!);
    } catch (error) {
      for (const { failed } of part) failed(error);
    }
  }
}
