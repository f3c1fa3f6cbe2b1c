import { LANES } from '@rapport/event-sourcing';
import type { ClientBase } from 'pg';
import { readCheckpoints, type Consumer, type PlacedCheckpoint } from './checkpoints.js';
import { GenerationBuild, whileBuilding, type BuildParts } from './generation-build.js';
import { PAGE } from './continuation.js';
import { countParked } from './parking.js';
import type { Comparison, Rebuilt, RebuildOptions } from './runner-options.js';
import { literal, Poison, query, sqlState, transaction } from './sql.js';
import type { ViewFeed } from './view-batch.js';

const FLIP_ATTEMPTS = 10;
const LOCK_NOT_AVAILABLE = '55P03';
const DEADLOCK = '40P01';

/** The new generation is not fit to be read, and the old one stays. */
export class FlipRefused extends Error {
  override readonly name = 'FlipRefused';
}

interface Place {
  readonly lane: number;
  readonly old: PlacedCheckpoint | undefined;
  readonly built: PlacedCheckpoint;
}

/** Builds views again beside the ones that are read. */
export class Rebuilds {
  constructor(
    private readonly parts: BuildParts,
    private readonly stopped: () => boolean,
  ) {}

  /**
   * A new generation, filled from the log and then read instead of the old one, which is kept for a day. Continues one that a process left half built, if it is of this version.
   *
   * @throws FlipRefused when more keys would be parked than before; BuildUnderWay.
   */
  rebuild(viewName: string, { onProgress }: RebuildOptions = {}): Promise<Rebuilt> {
    return whileBuilding(this.parts.pool, viewName, async () => {
      const build = new GenerationBuild(this.parts, await this.buildingFeed(viewName), onProgress, this.stopped);
      for (let attempt = 1; ; attempt += 1) {
        await this.follow(build);
        try {
          await this.flip(build);
          return { view: viewName, generation: build.feed.generation, events: build.events, milliseconds: build.milliseconds };
        } catch (error) {
          if (error instanceof FlipRefused) await this.parts.generations.drop(viewName, build.feed.generation);
          if (!mayRetry(error) || attempt === FLIP_ATTEMPTS) throw error;
        }
      }
    });
  }

  /** Builds the live version once more, up to where the live generation stands, and compares the rows byte for byte. Nothing is changed. */
  compare(viewName: string, { onProgress }: RebuildOptions = {}): Promise<Comparison> {
    const { generations, viewBatches, pool } = this.parts;
    return whileBuilding(pool, viewName, async () => {
      const fold = generations.fold(viewName);
      const live = (await generations.live()).get(viewName);
      if (live?.version !== fold.view.version) throw new FlipRefused(`Version ${fold.view.version} of ${viewName} is not live, so there is nothing to compare.`);
      const generation = await generations.create(fold.view, 'comparing');
      const build = new GenerationBuild({ ...this.parts, viewBatches }, { name: viewName, generation, fold, state: 'comparing' }, onProgress, this.stopped);
      try {
        for (let attempt = 1; ; attempt += 1) {
          await build.reach(await this.liveTargets(viewName, live.generation));
          try {
            return await this.compared(build, live.generation);
          } catch (error) {
            if (!mayRetry(error) || attempt === FLIP_ATTEMPTS) throw error;
          }
        }
      } finally {
        await generations.drop(viewName, generation);
      }
    });
  }

  private async buildingFeed(viewName: string): Promise<ViewFeed> {
    const { generations } = this.parts;
    const fold = generations.fold(viewName);
    const unfinished = await generations.unfinished(viewName);
    const mine = unfinished?.version === fold.view.version;
    if (unfinished !== null && !mine) await generations.drop(viewName, unfinished.generation);

    return { name: viewName, generation: mine ? unfinished.generation : await generations.create(fold.view, 'building'), fold, state: 'building' };
  }

  /** Until what is missing fits into one batch. */
  private async follow(build: GenerationBuild): Promise<void> {
    for (;;) {
      const targets = (await this.parts.source.tails()).map(({ position }) => position);
      const places = await build.places();
      const missing = targets.reduce((sum, target, lane) => sum + Math.max(0, target - places[lane]!.position), 0);
      if (missing > 0) await build.reach(targets);
      if (missing <= PAGE) return;
    }
  }

  private async liveTargets(viewName: string, generation: number): Promise<readonly number[]> {
    const targets = new Array<number>(LANES).fill(0);
    for (const { lane, position } of await readCheckpoints(this.parts.pool, [{ name: viewName, generation }])) targets[lane] = position;

    return targets;
  }

  private async flip(build: GenerationBuild): Promise<void> {
    const { feed } = build;
    const { generations, pool } = this.parts;
    const live = (await generations.live()).get(feed.name);
    const old = live === undefined ? null : { name: feed.name, generation: live.generation };
    await transaction(pool, locks(old === null ? [feed] : [old, feed]), async (client) => {
      for (const place of await this.places(client, feed, old)) {
        if (place.old === undefined || place.old.position <= place.built.position || (await this.rewound(place.old))) continue;
        await build.catchUp(client, place.lane, place.old.position);
      }
      const before = old === null ? 0 : await countParked(client, old);
      const now = await countParked(client, feed);
      if (now > before) throw new FlipRefused(`Generation ${feed.generation} of ${feed.name} has ${now} parked keys, the one that is read ${before}. Fix the projection and build it again.`);
      await generations.flip(client, feed.name, feed.generation);
    });
  }

  private compared(build: GenerationBuild, live: number): Promise<Comparison> {
    const { feed } = build;
    const { count, differing } = feed.fold.table.comparison(live, feed.generation);
    const old = { name: feed.name, generation: live };
    return transaction(this.parts.pool, locks([old, feed]), async (client) => {
      for (const place of await this.places(client, feed, old)) await build.catchUp(client, place.lane, place.old!.position);
      const { rows: counted } = await query<{ rows: number }>(client, count);
      const { rows } = await query<{ key: string }>(client, differing);

      return { view: feed.name, equal: rows.length === 0, rows: counted[0]!.rows, differing: rows.map(({ key }) => key) };
    });
  }

  private async places(client: ClientBase, feed: Consumer, old: Consumer | null): Promise<readonly Place[]> {
    const all = await readCheckpoints(client, old === null ? [feed] : [old, feed]);
    return all
      .filter(({ generation }) => generation === feed.generation)
      .map((built) => ({ lane: built.lane, built, old: all.find(({ generation, lane }) => generation !== feed.generation && lane === built.lane) }));
  }

  /** The old generation stands on history that the log has lost: it is no measure for the new one. */
  private async rewound({ lane, position, eventId }: PlacedCheckpoint): Promise<boolean> {
    return (await this.parts.source.eventIdAt(lane, position)) !== eventId;
  }
}

const locks = (consumers: readonly Consumer[]): readonly string[] => [
  `SET LOCAL lock_timeout = '5s'`,
  `SELECT 1 FROM projections.checkpoints WHERE (consumer, generation) IN (${consumers.map(({ name, generation }) => `(${literal(name)}, ${generation})`).join(', ')}) ORDER BY consumer, lane, generation FOR UPDATE`,
];

const mayRetry = (error: unknown) => error instanceof Poison || [LOCK_NOT_AVAILABLE, DEADLOCK].includes(sqlState(error) ?? '');
