import { LANES, type AnyProjection, type LaneHandler, type Place, type RowKey } from '@rapport/event-sourcing';
import type { Pool } from 'pg';
import { createCheckpoints, placeCheckpoints, readCheckpoints } from './checkpoints.js';
import { CommitSignals } from './commit-signals.js';
import { BuildStopped, BuildUnderWay } from './generation-build.js';
import { Generations } from './generations.js';
import { LaneFeeder, type Feed } from './lane-feeder.js';
import { countParked, isParked, parkedKeys } from './parking.js';
import { PlaceWaits, type Wanted } from './place-waits.js';
import { ReactionBatches, type ReactionFeed } from './reaction-batch.js';
import { FlipRefused, Rebuilds } from './rebuild.js';
import { Releases } from './release.js';
import { rewriteOpened, type Rewritten } from './rewriting.js';
import { RewindWatch } from './rewind-watch.js';
import type { Comparison, ConsumerStatus, ParkedKey, RebuildOptions, Rebuilt, Released, RunnerOptions, Traced } from './runner-options.js';
import { JOINT, JointBatches } from './joint-batches.js';
import { pipelined } from './sql.js';
import { consumerStatus } from './status.js';
import { ViewBatches } from './view-batch.js';

const untraced: Traced = (_name, _links, work) => work();
const LONGEST_PAUSE = 30_000;

/**
 * Runs the views and reactions of one service over the lanes of the log.
 *
 * A batch of one lane becomes rows and checkpoints in one transaction, so that duplicates, holes, late batches and crashes leave no trace.
 */
export class Runner {
  private readonly generations: Generations;
  private readonly feeder: LaneFeeder;
  private readonly waits: PlaceWaits;
  private readonly signals: CommitSignals;
  private readonly watch: RewindWatch;
  private readonly rebuilds: Rebuilds;
  private readonly releases: Releases;
  private readonly reactions: readonly ReactionFeed[];
  private readonly jointPool: Pool;
  private readonly builds = new Set<Promise<void>>();
  private readonly listeners = new Set<() => void>();
  private readonly ending = new AbortController();
  private stopped: Promise<void> | null = null;

  constructor(private readonly options: RunnerOptions) {
    const { pool, source, observe = {}, traced = untraced, handle, now, deliver } = options;
    this.jointPool = pipelined(pool, JOINT.connections, JOINT.settings);
    this.jointPool.on('error', () => this.distrust());
    // Between the pool and whoever asked for it a connection has no listener: one that breaks just then would end the process.
    for (const each of [pool, this.jointPool]) each.on('connect', (client) => client.on('error', () => this.distrust()));
    refuseDoubles([...options.views, ...options.reactions].map(({ name }) => name));
    this.generations = new Generations(pool, options.dataSource, options.views, options.conceals);
    this.reactions = options.reactions.map((reaction) => ({ name: reaction.name, generation: 0, reaction }));
    const viewBatches = new ViewBatches(pool, observe, options.open, options.erases, options.cleared);
    const reactionBatches = new ReactionBatches(pool, this.jointPool, { handle, now, deliver, observe, traced });
    const jointBatches = new JointBatches(this.jointPool, viewBatches);
    this.feeder = new LaneFeeder({ pool, source, generations: this.generations, jointBatches, viewBatches, reactionBatches, reactions: this.reactions, observe, traced, moved: () => this.moved() });
    this.waits = new PlaceWaits({ reached: (name, place) => this.reached(name, place), look: (wanted) => this.look(wanted), renew: (wanted) => this.renew(wanted), listening: () => this.signals.listening });
    this.signals = new CommitSignals(pool, (flipped) => this.heard(flipped).catch(() => undefined), () => this.distrust());
    this.watch = new RewindWatch(pool, source, this.feeder);
    this.rebuilds = new Rebuilds({ pool, source, generations: this.generations, viewBatches }, () => this.ending.signal.aborted);
    this.releases = new Releases({ pool, source, viewBatches, reactionBatches, observe });
  }

  /** Creates what is missing (first generations, starting places of reactions), begins to build views whose version is new, and checks for a rewound log. */
  async prepare(): Promise<void> {
    await this.generations.createFirst();
    await this.placeReactions();
    await this.generations.dropRetired();
    await this.feeder.reload();
    await this.watch.check();
    this.watch.start();
    await this.signals.start();
    const live = await this.generations.live();
    for (const view of this.options.views) if (live.get(view.name)!.version < view.version) this.buildInBackground(view);
  }

  /** What a subscription calls. Throws only where no view and no reaction could take the batch. */
  readonly handler: LaneHandler = (lane, events) => this.feeder.take(lane, events);

  /** 64 positions: what every live view and reaction of this release has behind it, halted ones aside. */
  async positions(): Promise<readonly number[]> {
    const lowest = new Array<number>(LANES).fill(Number.POSITIVE_INFINITY);
    const { feeds } = this.feeder;
    for (const { consumer, generation, lane, position } of await readCheckpoints(this.options.pool, feeds)) {
      const feed = feeds.find((each) => each.name === consumer && each.generation === generation)!;
      this.feeder.saw(lane, position);
      if (!this.feeder.isHalted(feed, lane)) lowest[lane] = Math.min(lowest[lane]!, position);
    }
    if (lowest.every(Number.isFinite)) return lowest;
    const tails = new Map((await this.options.source.tails()).map(({ lane, position }) => [lane, position]));

    return lowest.map((position, lane) => (Number.isFinite(position) ? position : (tails.get(lane) ?? 0)));
  }

  /** Whether this release's version of the view is the one that is read. */
  readable(view: AnyProjection): boolean {
    return this.feeder.view(view.name) !== undefined;
  }

  /** How often the database of the service was lost: what `waitFor` said before counts only while this stays the same. */
  get losses(): number {
    return this.feeder.losses;
  }

  /** True as soon as the view has reached the place; false at the time-out, and where this release's version is not the one that is read. */
  waitFor(view: AnyProjection, place: Place, timeoutMs: number): Promise<boolean> {
    return this.waits.for(view.name, place, timeoutMs);
  }

  /** Calls back after whatever this process or a twin has committed to views; returns what ends that. */
  onMoved(listener: () => void): () => void {
    this.listeners.add(listener);

    return () => void this.listeners.delete(listener);
  }

  async keyParked(view: AnyProjection, key: RowKey): Promise<boolean> {
    const feed = this.feeder.view(view.name);
    return feed !== undefined && isParked(this.options.pool, feed, feed.fold.table.keyText(key));
  }

  async parkedCount(view: AnyProjection): Promise<number> {
    const feed = this.feeder.view(view.name);
    return feed === undefined ? 0 : countParked(this.options.pool, feed);
  }

  /** Whether a view or a reaction of that name is of this release. */
  handles(name: string, kind?: ConsumerStatus['kind']): boolean {
    const { views, reactions } = this.options;

    return (kind !== 'reaction' && views.some((view) => view.name === name)) || (kind !== 'view' && reactions.some((reaction) => reaction.name === name));
  }

  async status(): Promise<readonly ConsumerStatus[]> {
    const checkpoints = await this.feeder.reload();
    await this.watch.check(checkpoints);

    return consumerStatus(this.options.pool, this.options.source, this.generations, this.feeder, this.reactions, checkpoints);
  }

  /**
   * Builds a view again from the log and lets it be read in place of the old rows, which are kept for a day.
   *
   * @throws FlipRefused when the new rows would have more parked keys than the old; BuildUnderWay when somebody builds the view already.
   */
  async rebuild(viewName: string, options: RebuildOptions = {}): Promise<Rebuilt> {
    const rebuilt = await this.rebuilds.rebuild(viewName, options);
    await this.feeder.reload();
    this.moved();
    await this.signals.flipped();

    return rebuilt;
  }

  /** Builds a view again beside the live one, compares the two at equal checkpoints byte for byte, and throws the new one away. */
  compare(viewName: string, options: RebuildOptions = {}): Promise<Comparison> {
    return this.rebuilds.compare(viewName, options);
  }

  /** Writes the tables of registered personal columns anew, so that nothing of what was cleared is left in them. */
  rewriteOpened(): Promise<Rewritten> {
    return rewriteOpened(this.options.pool, this.generations);
  }

  /** Parked keys of a view or a reaction. */
  async parked(name: string): Promise<readonly ParkedKey[]> {
    return parkedKeys(this.options.pool, await this.feed(name));
  }

  /** Applies what waits behind a parked key, in order; without a key, behind every one. */
  async release(name: string, key?: string): Promise<Released> {
    return this.releases.release(await this.feed(name), key);
  }

  /** Lets a reaction that halted as LOG_REWOUND go on at the present tails of the lanes concerned; what lies before them is not reacted to. Answers with those lanes. */
  async restart(reactionName: string): Promise<readonly number[]> {
    const feed = this.reactions.find(({ name }) => name === reactionName);
    if (feed === undefined) throw new Error(`There is no reaction "${reactionName}" here. A view is rebuilt instead.`);
    await this.watch.check();
    const halted = (await this.options.source.tails()).filter(({ lane }) => this.feeder.isHalted(feed, lane));
    await placeCheckpoints(this.options.pool, feed, halted);
    await this.feeder.reload();
    await this.watch.check();

    return halted.map(({ lane }) => lane);
  }

  /** Resolves when nothing of this runner is at work any more. The pool stays open. */
  stop(): Promise<void> {
    this.stopped ??= this.ended();

    return this.stopped;
  }

  private async ended(): Promise<void> {
    this.ending.abort();
    this.waits.end();
    await this.watch.stop();
    await this.feeder.stop();
    await Promise.allSettled(this.builds);
    await this.signals.stop();
    await this.jointPool.end();
  }

  private async feed(name: string): Promise<Feed> {
    if (await this.feeder.isOutdated()) await this.feeder.reload();
    const feed = this.feeder.feeds.find((each) => each.name === name);
    if (feed === undefined) throw new Error(`Nothing called "${name}" is live here. There are: ${this.feeder.feeds.map((each) => each.name).join(', ')}.`);

    return feed;
  }

  private moved(): void {
    this.waits.wake();
    this.tell();
    this.signals.send();
  }

  private distrust(): void {
    this.feeder.distrust();
    this.waits.outdate();
  }

  private async heard(flipped: boolean): Promise<void> {
    // Where it cannot be read now where everything stands, each lane reads it for itself.
    if (flipped) await this.feeder.reload().catch(() => this.feeder.regain());
    await this.waits.wakeFromOutside();
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }

  private reached(viewName: string, place: Place): boolean {
    const feed = this.feeder.view(viewName);
    return feed !== undefined && [...place].every(([lane, position]) => this.feeder.place(feed, lane).position >= position);
  }

  /** Reads where the views that somebody waits for stand in the lanes that they wait for. */
  private look(wanted: readonly Wanted[]): Promise<unknown> {
    const feeds = new Set(wanted.flatMap(({ viewName }) => this.feeder.view(viewName) ?? []));
    const lanes = new Set(wanted.flatMap(({ place }) => [...place.keys()]));

    return feeds.size === 0 ? this.feeder.reload() : this.feeder.recall([...lanes], [...feeds]);
  }

  /** What somebody waited for in vain: a twin may have flipped the view, or the database may have come back with less than this process knew of. */
  private async renew(wanted: readonly Wanted[]): Promise<void> {
    if (await this.feeder.isOutdated()) return void (await this.feeder.reload());
    await this.feeder.recall([...new Set(wanted.flatMap(({ place }) => [...place.keys()]))]);
    this.feeder.regain();
  }

  /** A reaction starts where the log ends when it is first deployed, or at its beginning; never anew. */
  private async placeReactions(): Promise<void> {
    if (this.reactions.length === 0) return;
    const tails = (await this.options.source.tails()).toSorted((one, other) => one.lane - other.lane);
    const beginning = tails.map(() => ({ position: 0, eventId: null }));
    await createCheckpoints(this.options.pool, this.reactions.map(({ name, generation, reaction }) => ({ consumer: { name, generation }, at: reaction.from === 'now' ? tails : beginning })));
  }

  private buildInBackground(view: AnyProjection): void {
    const building = this.keepBuilding(view).finally(() => this.builds.delete(building));
    this.builds.add(building);
  }

  private async keepBuilding(view: AnyProjection): Promise<void> {
    for (let pause = 500; !this.ending.signal.aborted; pause = Math.min(LONGEST_PAUSE, pause * 2)) {
      try {
        await this.feeder.reload();
        if (this.readable(view)) return;
        await this.rebuild(view.name);
        return;
      } catch (error) {
        if (error instanceof BuildStopped) return;
        if (!(error instanceof BuildUnderWay)) this.options.observe?.stopped?.(view.name, -1, error);
        if (error instanceof FlipRefused) return;
      }
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, pause);
        this.ending.signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
      });
    }
  }
}

const refuseDoubles = (names: readonly string[]): void => {
  const double = names.find((name, index) => names.indexOf(name) !== index);
  if (double !== undefined) throw new Error(`Two views or reactions are called "${double}"; their checkpoints would be one.`);
};
