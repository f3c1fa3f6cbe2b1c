import { LANES } from '@rapport/event-sourcing';
import { keyOf, type Consumer } from './checkpoints.js';
import type { Reached } from './view-batch.js';

type Lanes = (Reached | undefined)[];

/** Where consumers stand in each lane, as far as this process knows; a twin may have brought them further. */
export class Places {
  private readonly known = new Map<string, Lanes>();
  /** Each batch asks for every consumer several times: found by the object itself, without putting its key together anew. */
  private readonly found = new WeakMap<Consumer, Lanes>();

  /** Undefined where it was not read yet. */
  of(consumer: Consumer, lane: number): Reached | undefined {
    return (this.found.get(consumer) ?? this.find(consumer))[lane];
  }

  set(consumer: Consumer, lane: number, place: Reached): void {
    (this.found.get(consumer) ?? this.find(consumer))[lane] = place;
  }

  /** Notes what a checkpoint says, whichever object stands for its consumer. */
  note(consumer: Consumer, lane: number, place: Reached): void {
    this.lanesOf(keyOf(consumer))[lane] = place;
  }

  /** Nothing is known any more. */
  forget(): void {
    for (const lanes of this.known.values()) lanes.fill(undefined);
  }

  private find(consumer: Consumer): Lanes {
    const lanes = this.lanesOf(keyOf(consumer));
    this.found.set(consumer, lanes);

    return lanes;
  }

  private lanesOf(key: string): Lanes {
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const lanes: Lanes = new Array<Reached | undefined>(LANES).fill(undefined);
    this.known.set(key, lanes);

    return lanes;
  }
}
