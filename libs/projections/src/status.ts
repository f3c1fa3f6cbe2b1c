import { LANES, type LaneSource } from '@rapport/event-sourcing';
import type { Pool } from 'pg';
import { keyOf, readCheckpoints, type Consumer, type PlacedCheckpoint } from './checkpoints.js';
import type { Generations } from './generations.js';
import type { Feed, LaneFeeder } from './lane-feeder.js';
import type { ReactionFeed } from './reaction-batch.js';
import type { ConsumerStatus } from './runner-options.js';
import { query } from './sql.js';

/** Every view and reaction with its lanes, where what is fed stands at `fed`. A view whose version is not live shows how far it is built. */
export const consumerStatus = async (pool: Pool, source: LaneSource, generations: Generations, feeder: LaneFeeder, reactions: readonly ReactionFeed[], fed: readonly PlacedCheckpoint[]): Promise<readonly ConsumerStatus[]> => {
  const live = await generations.live();
  const views = await Promise.all(
    generations.views.map(async (view) => {
      const feed = feeder.view(view.name);
      if (feed !== undefined) return { kind: 'view' as const, state: 'live' as const, version: view.version, feed, consumer: feed as Consumer };
      const building = await generations.unfinished(view.name);
      const state = (live.get(view.name)?.version ?? 0) > view.version ? ('superseded' as const) : ('building' as const);

      return { kind: 'view' as const, state, version: view.version, feed: null, consumer: { name: view.name, generation: building?.version === view.version ? building.generation : 0 } };
    }),
  );
  const all = [...views, ...reactions.map((feed) => ({ kind: 'reaction' as const, state: 'live' as const, version: 0, feed, consumer: feed as Consumer }))];
  const unfed = views.filter(({ feed }) => feed === null).map(({ consumer }) => consumer);
  const read = unfed.length === 0 ? fed : [...fed, ...(await readCheckpoints(pool, unfed))];
  const checkpoints = Map.groupBy(read, ({ consumer, generation }) => keyOf({ name: consumer, generation }));
  const tails = new Map((await source.tails()).map(({ lane, position }) => [lane, position]));
  const parked = await parkedCounts(pool);

  return all.map(({ kind, state, version, feed, consumer }) => {
    const lanes = lanesOf(checkpoints.get(keyOf(consumer)) ?? [], tails, feed, feeder);

    return {
      kind,
      name: consumer.name,
      version,
      generation: state === 'live' ? consumer.generation : 0,
      state,
      lag: lanes.reduce((sum, { lag }) => sum + lag, 0),
      parked: parked.get(keyOf(consumer)) ?? 0,
      lanes,
    };
  });
};

const lanesOf = (checkpoints: readonly PlacedCheckpoint[], tails: ReadonlyMap<number, number>, feed: Feed | null, feeder: LaneFeeder) => {
  const positions = new Map(checkpoints.map(({ lane, position }) => [lane, position]));

  return Array.from({ length: LANES }, (_, lane) => {
    const position = positions.get(lane) ?? 0;
    const halted = feed !== null && feeder.isHalted(feed, lane) ? ('LOG_REWOUND' as const) : null;

    return { lane, position, lag: Math.max(0, (tails.get(lane) ?? 0) - position), halted };
  });
};

const parkedCounts = async (pool: Pool): Promise<ReadonlyMap<string, number>> => {
  const { rows } = await query<{ consumer: string; generation: number; keys: number }>(pool, `SELECT consumer, generation, count(*) AS keys FROM projections.parked_keys GROUP BY 1, 2`);
  return new Map(rows.map(({ consumer, generation, keys }) => [keyOf({ name: consumer, generation }), keys]));
};
