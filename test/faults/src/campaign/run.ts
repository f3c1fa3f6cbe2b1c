import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { dumpCommits, witnessCommits } from '../collect/commit-order.js';
import { dumpLog, dumpPlaces, dumpViews } from '../collect/dump-databases.js';
import { dumpTopic } from '../collect/dump-topic.js';
import { LagWatch } from '../collect/lag-watch.js';
import { OrderWatch } from '../collect/order-watch.js';
import { rebuild } from '../collect/rebuild.js';
import { ResourceWatch } from '../collect/resource-watch.js';
import { sanityOf, type Sanity } from '../collect/sanity.js';
import { tailsOf } from '../collect/places.js';
import { settle, viewing, type Settled } from '../collect/settle.js';
import { Chance } from '../load/chance.js';
import { History } from '../load/history.js';
import { Load, type FirstTry, type LoadOptions } from '../load/load.js';
import type { FaultNote, Scene } from '../rows/fault-row.js';
import { Journal } from '../stage/journal.js';
import { checkout, Stage, type StagePlan } from '../stage/stage.js';

export interface RunPlan {
  readonly seed: number;
  /** Gets everything that the run leaves; made when absent. */
  readonly folder: string;
  readonly stage?: StagePlan;
  readonly load?: LoadOptions;
  /** Milliseconds of load before the first fault. */
  readonly warmUp: number;
  /** Milliseconds that may pass after the last fault until everything has arrived. */
  readonly patience: number;
  readonly faults: (scene: Scene) => Promise<readonly FaultNote[]>;
  readonly say: (text: string) => void;
}

/** What a run came to; everything else is in its folder. */
export interface RunResult {
  readonly seed: number;
  readonly commit: string;
  /** Of PostgreSQL. */
  readonly serverVersion: string;
  readonly faults: readonly FaultNote[];
  readonly settled: Settled;
  readonly sanity: Sanity;
  readonly counts: { readonly ok: number; readonly fail: number; readonly info: number };
  readonly firstTries: readonly FirstTry[];
  /** How often the order of the whole log was looked at while faults were at work, and what was wrong then. */
  readonly order: { readonly passes: number; readonly broken: readonly string[] };
  /** Settings on which durability rests, that were other than they must be. */
  readonly weakened: readonly string[];
}

const DURABLE = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' } as const;

/** One run: load, faults, healing, the whole platform arriving at the tails by itself, and everything that can be known of it written down. */
export const faultRun = async (plan: RunPlan): Promise<RunResult> => {
  const { folder, say } = plan;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const stage = await Stage.raise(folder, plan.stage);
  const journal = new Journal(folder, 'history.jsonl');
  const [lag, order, resources] = [new LagWatch(stage), new OrderWatch(stage), new ResourceWatch(stage, folder)];
  try {
    await witnessCommits(stage.databases);
    const before = await settingsOf(stage);
    const history = new History(journal, stage.clock);
    const chance = new Chance(plan.seed);
    const load = new Load(stage, history, new Chance(plan.seed ^ 0x5eed), await stage.keys.token('operator', 'load'), plan.load);
    lag.start();
    order.start();
    resources.start();
    load.start();
    say('load is on');
    await pause(plan.warmUp);
    const faults = await plan.faults({ stage, load, lag, chance });
    say('healed; the load ends');
    const settled = await arrived(stage, load, plan.patience);
    await Promise.all([lag.stop(), order.stop()]);
    await journal.close();
    const settings = await settingsOf(stage);
    await writeFile(join(folder, 'run.json'), JSON.stringify({ seed: plan.seed, commit: commitOf(), startedAt: stage.clock.startedAt, endedAt: new Date(), faults, settings, settled }, null, 2));
    say('collecting');
    await collect(stage, folder);
    await dumpCommits(stage.databases, folder);
    // Callers keep idle connections for a minute after the load has ended; what processes hold in the end is seen when they are gone.
    await resources.stop();

    return {
      seed: plan.seed,
      commit: commitOf(),
      serverVersion: settings['server_version'] ?? '',
      faults,
      settled,
      sanity: await sanityOf(folder),
      counts: history.counts,
      firstTries: load.firstTries,
      order: { passes: order.passes, broken: order.broken },
      weakened: [...weaknesses(before), ...weaknesses(settings)],
    };
  } finally {
    await Promise.all([lag.stop(), order.stop(), resources.stop()]);
    await stage.strike();
  }
};

/** The load ends, and everything arrives without further help. */
const arrived = async (stage: Stage, load: Load, patience: number): Promise<Settled> => {
  await load.stop();

  return settle(stage, patience);
};

/** Writes down everything that can be known of the platform once everything has arrived, views a second time from the log. */
export const collect = async (stage: Stage, folder: string): Promise<void> => {
  const { databases, broker } = stage;
  const services = viewing(stage);
  const tails = await tailsOf(databases);
  await dumpLog(databases, folder);
  await dumpPlaces(databases, services, folder);
  await dumpTopic(broker.client('dump'), folder);
  await Promise.all(
    services.map(async (service) => {
      const views = await dumpViews(databases, service, join(folder, 'views'));
      await rebuild(stage, service, views);
      await dumpViews(databases, service, join(folder, 'rebuilt'));
    }),
  );
  // What was compared would not be of one log.
  if ((await tailsOf(databases)).join() !== tails.join()) throw new Error('The log grew while the run was written down, so that nothing can be said of it.');
};

type Settings = Readonly<Record<string, string>>;

const settingsOf = async ({ databases }: Stage): Promise<Settings> => {
  const rows = await databases.ask('log', `SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes', 'wal_level', 'shared_buffers', 'max_connections', 'server_version') ORDER BY name`);
  return Object.fromEntries(rows.map(([name, setting]) => [name!, setting!]));
};

const weaknesses = (settings: Settings): readonly string[] => Object.entries(DURABLE).flatMap(([name, wanted]) => (settings[name] === wanted ? [] : [`${name} is ${settings[name]}`]));

export const commitOf = (): string => execFileSync('git', ['rev-parse', 'HEAD'], { cwd: checkout, encoding: 'utf8' }).trim();
