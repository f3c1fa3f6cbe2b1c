import type { LaneSource, RecordedEvent } from '@rapport/event-sourcing';
import type { ClientBase, Pool } from 'pg';
import { lockStatements } from './checkpoints.js';
import type { Feed } from './lane-feeder.js';
import { parkedKeys, unpark } from './parking.js';
import type { ReactionBatches } from './reaction-batch.js';
import type { Observer, ParkedKey, Released } from './runner-options.js';
import { query, transaction } from './sql.js';
import { HoleInLane, type ViewBatches } from './view-batch.js';

interface Parts {
  readonly pool: Pool;
  readonly source: LaneSource;
  readonly viewBatches: ViewBatches;
  readonly reactionBatches: ReactionBatches;
  readonly observe: Observer;
}

/** Applies what waits behind parked keys, in order, after the cause was mended. */
export class Releases {
  constructor(private readonly parts: Parts) {}

  /** One key in all lanes where it is parked, or all keys. */
  async release(feed: Feed, key?: string): Promise<Released> {
    const parked = (await parkedKeys(this.parts.pool, feed)).filter((each) => key === undefined || each.key === key);
    let events = 0;
    let remaining = 0;
    for (const each of parked) {
      const released = await this.one(feed, each);
      events += released.events;
      remaining += released.remaining;
    }

    return { events, remaining };
  }

  private async one(feed: Feed, { lane, key }: ParkedKey): Promise<Released> {
    const released = await transaction(this.parts.pool, lockStatements([feed], lane), async (client) => {
      const positions = await this.positions(client, feed, lane, key);
      const events = await this.read(lane, positions);
      await unpark(client, feed, lane, key);
      const remaining = 'fold' in feed ? await this.fold(client, feed, lane, key, events) : (await this.parts.reactionBatches.released(client, lane, events, key, feed)).length;

      return { events: events.length - remaining, remaining };
    });
    if (released.remaining === 0) this.parts.observe.parked?.(feed.name, lane, false);

    return released;
  }

  private async fold(client: ClientBase, feed: Extract<Feed, { readonly fold: unknown }>, lane: number, key: string, events: readonly RecordedEvent[]): Promise<number> {
    const others = new Set((await parkedKeys(client, feed)).filter((each) => each.lane === lane).map((each) => each.key));
    const { queued } = await this.parts.viewBatches.take(client, others, lane, events, feed, 'isolating', key.startsWith('~') ? undefined : key);

    return new Set([...queued.values()].flat()).size;
  }

  /** Read under the lock of the lane: nothing joins the queue meanwhile. */
  private async positions(client: ClientBase, { name, generation }: Feed, lane: number, key: string): Promise<readonly number[]> {
    const { rows } = await query<{ position: number }>(
      client,
      `SELECT position FROM projections.parked_positions WHERE consumer = $1 AND generation = $2 AND lane = $3 AND key = $4 ORDER BY position`,
      [name, generation, lane, key],
    );

    return rows.map(({ position }) => position);
  }

  private async read(lane: number, positions: readonly number[]): Promise<readonly RecordedEvent[]> {
    const events: RecordedEvent[] = [];
    for (const { after, count } of runs(positions)) {
      const part = await this.parts.source.readLane(lane, after, count);
      if (part.length !== count) throw new HoleInLane(`Parked positions ${after + 1} to ${after + count} of lane ${lane} are not all in the log.`);
      events.push(...part);
    }

    return events;
  }
}

/** `[3, 4, 5, 9]` → from 3 three, from 9 one. */
const runs = (positions: readonly number[]) => {
  const found: { after: number; count: number }[] = [];
  for (const position of positions) {
    const last = found.at(-1);
    if (last !== undefined && last.after + last.count + 1 === position) last.count += 1;
    else found.push({ after: position - 1, count: 1 });
  }

  return found;
};
