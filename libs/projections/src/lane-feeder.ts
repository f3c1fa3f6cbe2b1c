import { LANES, type LaneSource, type RecordedEvent } from '@rapport/event-sourcing';
import type { Pool } from 'pg';
import { Caution, type Warning } from './caution.js';
import { CheckpointMoved, keyOf, readCheckpoints, type PlacedCheckpoint } from './checkpoints.js';
import { continues, dense, PAGE } from './continuation.js';
import type { Generations } from './generations.js';
import { LaneTurns } from './lane-turns.js';
import { Places } from './places.js';
import { divided, type ReactionBatches, type ReactionFeed } from './reaction-batch.js';
import type { Observer, Traced } from './runner-options.js';
import type { JointBatches } from './joint-batches.js';
import { GenerationReplaced, HoleInLane, type Reached, type ViewBatches, type ViewFeed } from './view-batch.js';

export type Feed = ViewFeed | ReactionFeed;

/** The log does not hold any more what a checkpoint stands on: it was restored, or lost its tail. An operator has to rebuild. */
export class LogRewound extends Error {
  override readonly name = 'LogRewound';

  constructor(consumer: string, lane: number, position: number) {
    super(`LOG_REWOUND: ${consumer} has handled position ${position} of lane ${lane}, and the log holds another event there, or none.`);
  }
}

const MOST_SURPRISES = 20;

interface Parts {
  readonly pool: Pool;
  readonly source: LaneSource;
  readonly generations: Generations;
  readonly jointBatches: JointBatches;
  readonly viewBatches: ViewBatches;
  readonly reactionBatches: ReactionBatches;
  readonly reactions: readonly ReactionFeed[];
  readonly observe: Observer;
  readonly traced: Traced;
  readonly moved: (lane: number) => void;
}

/** Feeds every live view and every reaction of the service with the lanes, each from where it stands. */
export class LaneFeeder {
  private views: readonly ViewFeed[] = [];
  /** Every live view and every reaction. */
  feeds: readonly Feed[];
  /** How often the database was lost. */
  losses = 0;
  private readonly places = new Places();
  private readonly seen = new Array<number>(LANES).fill(0);
  private readonly halted = new Set<string>();
  private readonly caution: Caution;
  private readonly turns: LaneTurns;
  private renewing: Promise<unknown> | null = null;

  constructor(private readonly parts: Parts) {
    this.feeds = parts.reactions;
    this.caution = new Caution(parts.pool);
    this.turns = new LaneTurns((lane) => this.advance(lane, []));
  }

  view(name: string): ViewFeed | undefined {
    return this.views.find((feed) => feed.name === name);
  }

  /** Whether other generations are live than those that are fed here. */
  async isOutdated(): Promise<boolean> {
    const feeds = await this.parts.generations.feeds();

    return feeds.length !== this.views.length || feeds.some(({ name, generation }) => this.view(name)?.generation !== generation);
  }

  /** Reads which generations are live, and where everything stands, and answers that. */
  async reload(): Promise<readonly PlacedCheckpoint[]> {
    this.views = await this.parts.generations.feeds();
    this.feeds = [...this.views, ...this.parts.reactions];
    const checkpoints = await this.recall();
    this.regain();
    return checkpoints;
  }

  /** Many lanes meet a generation that was replaced, and one reads what is live now for all. */
  private async renew(replaced: Feed): Promise<void> {
    if (!this.feeds.includes(replaced)) return;
    this.renewing ??= this.reload().finally(() => (this.renewing = null));
    await this.renewing;
  }

  /** A database that was restored, or lost its last commits in a crash, stands behind what was handed to it: nobody will deliver that again, so it is read from the log. */
  regain(): void {
    for (const [lane, seen] of this.seen.entries()) {
      if (!this.turns.isBusy(lane) && this.feeds.some((feed) => !this.isHalted(feed, lane) && this.place(feed, lane).position < seen)) this.turns.again(lane);
    }
  }

  /** The lane is known to go at least so far. */
  saw(lane: number, position: number): void {
    this.seen[lane] = Math.max(this.seen[lane]!, position);
  }

  /**
   * The database was lost, and with it perhaps the last commits that this process knows of: they are not flushed before they are answered. Where everything stands is read
   * again before anybody relies on it.
   */
  distrust(): void {
    this.losses += 1;
    this.places.forget();
  }

  take(lane: number, events: readonly RecordedEvent[]): Promise<void> {
    return this.turns.take(lane, () => this.advance(lane, events));
  }

  stop(): Promise<void> {
    return this.turns.stop();
  }

  /** Where a consumer stands, as far as this process knows; a twin may have brought it further. */
  place(feed: Feed, lane: number): Reached {
    return this.places.of(feed, lane) ?? BEGINNING;
  }

  isHalted(feed: Feed, lane: number): boolean {
    return this.halted.size > 0 && this.halted.has(haltKey(feed, lane));
  }

  get hasHalted(): boolean {
    return this.halted.size > 0;
  }

  halt(feed: Feed, lane: number, position: number): void {
    if (this.isHalted(feed, lane)) return;
    this.halted.add(haltKey(feed, lane));
    this.parts.observe.stopped?.(feed.name, lane, new LogRewound(feed.name, lane, position));
  }

  /** Lets it go on from there where it had halted: perhaps a twin was told to bring it to that place, which this process has not heard of. */
  resume(feed: Feed, lane: number, place: Reached): void {
    if (!this.halted.delete(haltKey(feed, lane))) return;
    this.setPlace(feed, lane, place);
    if (place.position < this.seen[lane]!) this.turns.again(lane);
  }

  /** Reads checkpoints from the database. */
  async recall(lanes?: readonly number[], feeds: readonly Feed[] = this.feeds): Promise<readonly PlacedCheckpoint[]> {
    const checkpoints = await readCheckpoints(this.parts.pool, feeds, lanes);
    for (const { consumer, generation, lane, position, eventId } of checkpoints) {
      this.places.note({ name: consumer, generation }, lane, { position, eventId });
      this.saw(lane, position);
    }

    return checkpoints;
  }

  private setPlace(feed: Feed, lane: number, place: Reached): void {
    this.places.set(feed, lane, place);
    this.saw(lane, place.position);
  }

  /** Brings everything as far as the lane was seen. Consumers that fail try again by themselves, unless all of them do. */
  private async advance(lane: number, delivered: readonly RecordedEvent[]): Promise<void> {
    if (this.feeds.some((feed) => this.places.of(feed, lane) === undefined)) await this.recall([lane]);
    this.saw(lane, delivered.at(-1)?.position ?? 0);
    const target = this.seen[lane]!;
    this.noticeOtherHistory(lane, delivered);
    const failed = new Map<string, unknown>();
    let surprises = 0;

    for (;;) {
      const behind = this.feeds.filter((feed) => !this.isHalted(feed, lane) && !failed.has(keyOf(feed)) && this.place(feed, lane).position < target);
      if (behind.length === 0) break;
      const from = Math.min(...behind.map((feed) => this.place(feed, lane).position));
      const events = await this.page(lane, from, target, delivered, behind);
      if (events.length === 0 && behind.some((feed) => !this.isHalted(feed, lane))) {
        // The log was longer once: what was seen there is gone.
        this.seen[lane] = from;
        break;
      }
      const ready = behind.filter((feed) => !this.isHalted(feed, lane) && this.place(feed, lane).position < (events.at(-1)?.position ?? 0));
      for (const [feed, error] of await this.step(lane, events, ready)) {
        surprises += 1;
        if (!isSurprise(error) || surprises > MOST_SURPRISES) failed.set(keyOf(feed), error);
        else await (error instanceof GenerationReplaced ? this.renew(error.feed) : this.recall([lane], [feed]));
      }
    }
    if (failed.size === 0) return;
    const active = this.feeds.filter((feed) => !this.isHalted(feed, lane));
    for (const feed of active) if (failed.has(keyOf(feed))) this.parts.observe.stopped?.(feed.name, lane, failed.get(keyOf(feed)));
    if (active.every((feed) => failed.has(keyOf(feed)))) throw failed.values().next().value;
    this.turns.again(lane);
  }

  /** The events after `from`: those delivered where they follow on, otherwise those of the log. */
  private async page(lane: number, from: number, target: number, delivered: readonly RecordedEvent[], behind: readonly Feed[]): Promise<readonly RecordedEvent[]> {
    const following = delivered.filter(({ position }) => position > from).sort((one, other) => one.position - other.position);
    const next = following[0];
    if (next?.position === from + 1 && behind.every((feed) => continues(next, this.place(feed, lane)))) return dense(following, from);

    await this.checkHistory(lane, from, behind);
    const until = Math.max(from + 1, (next?.position ?? target + 1) - 1);
    const events = await this.parts.source.readLane(lane, from, Math.min(PAGE, until - from));
    if (events.length === 0 && next !== undefined && next.position > from + 1) throw new HoleInLane(`Lane ${lane} was delivered from ${next.position} on, and the log holds nothing after ${from}.`);

    return dense(events, from);
  }

  private async checkHistory(lane: number, position: number, behind: readonly Feed[]): Promise<void> {
    if (position === 0) return;
    const eventId = await this.parts.source.eventIdAt(lane, position);
    for (const feed of behind) {
      const place = this.place(feed, lane);
      if (place.position === position && place.eventId !== eventId) this.halt(feed, lane, position);
    }
  }

  private noticeOtherHistory(lane: number, delivered: readonly RecordedEvent[]): void {
    const ids = new Map(delivered.map(({ position, id }) => [position, id]));
    for (const feed of this.feeds) {
      const { position, eventId } = this.place(feed, lane);
      if (ids.has(position) && ids.get(position) !== eventId) this.halt(feed, lane, position);
    }
  }

  /** One batch; answers with what went wrong where. */
  private async step(lane: number, events: readonly RecordedEvent[], feeds: readonly Feed[]): Promise<ReadonlyMap<Feed, unknown>> {
    if (feeds.length === 0) return new Map();
    const errors = new Map<Feed, unknown>();
    const attempt = async (feed: Feed, work: () => Promise<Reached>): Promise<void> => {
      try {
        this.reach(feed, lane, await work());
        this.parts.moved(lane);
      } catch (error) {
        errors.set(feed, error);
      }
    };
    const warnings = await this.caution.warnings(lane, feeds, events);
    const views = feeds.filter((feed): feed is ViewFeed => 'fold' in feed);
    const reactions = feeds.filter((feed): feed is ReactionFeed => 'reaction' in feed);
    const started = performance.now();

    if (warnings.size > 0) for (const feed of feeds) await attempt(feed, () => this.carefully(lane, events, feed, warnings.get(feed.name)));
    else {
      const [concerned, idle] = divided(reactions, events);
      const links = [...new Set(events.flatMap(({ metadata }) => metadata.traceparent ?? []))];
      const all = async () => {
        if (await this.jointly(lane, events, views, idle)) return;
        const apart = async () => {
          if (await this.together(lane, events, views, errors)) return;
          for (const feed of views) await attempt(feed, () => this.parts.viewBatches.alone(lane, events, feed));
        };
        await Promise.all([apart(), idle.length === 0 ? undefined : this.passed(lane, events, idle, errors)]);
      };
      await Promise.all([
        views.length + idle.length === 0 ? undefined : this.parts.traced(`project lane ${lane}`, links, all),
        ...concerned.map((feed) => attempt(feed, () => this.parts.reactionBatches.take(lane, events, feed))),
      ]);
    }
    if (errors.size < feeds.length) this.parts.observe.committed?.(lane, performance.now() - started);
    if (errors.size === 0) await this.caution.survived(lane, feeds, (feed) => this.place(feed, lane).position);

    return errors;
  }

  /** Beside other lanes, where all stand right before the batch. */
  private async jointly(lane: number, events: readonly RecordedEvent[], views: readonly ViewFeed[], idle: readonly ReactionFeed[]): Promise<boolean> {
    const before = events[0]!.position - 1;
    if ([...views, ...idle].some((feed) => this.place(feed, lane).position !== before)) return false;
    if (!(await this.parts.jointBatches.take({ lane, events, views, idle }))) return false;
    const { position, id: eventId } = events.at(-1)!;
    for (const feed of [...views, ...idle]) this.reach(feed, lane, { position, eventId });
    this.parts.moved(lane);

    return true;
  }

  /** False where each has to try by itself. A generation that was replaced meanwhile is nobody's fault: all go together again as soon as the new one is known. */
  private async together(lane: number, events: readonly RecordedEvent[], views: readonly ViewFeed[], errors: Map<Feed, unknown>): Promise<boolean> {
    if (views.length === 0) return true;
    try {
      for (const [feed, reached] of await this.parts.viewBatches.together(lane, events, views)) this.reach(feed, lane, reached);
      this.parts.moved(lane);
      return true;
    } catch (error) {
      if (error instanceof GenerationReplaced) errors.set(error.feed, error);
      return error instanceof GenerationReplaced;
    }
  }

  private async passed(lane: number, events: readonly RecordedEvent[], idle: readonly ReactionFeed[], errors: Map<Feed, unknown>): Promise<void> {
    try {
      const passed = await this.parts.reactionBatches.pass(lane, events, idle);
      for (const feed of idle) {
        const reached = passed.get(feed);
        if (reached === undefined) errors.set(feed, new CheckpointMoved(`${feed.name} was moved by somebody else.`));
        else this.reach(feed, lane, reached);
      }
    } catch (error) {
      for (const feed of idle) errors.set(feed, error);
    }
  }

  private reach(feed: Feed, lane: number, reached: Reached): void {
    const before = this.place(feed, lane).position;
    this.setPlace(feed, lane, reached);
    if (reached.position > before) this.parts.observe.applied?.(feed.name, lane, reached.position - before);
  }

  /** Event by event, each noted before it is taken: an earlier process did not survive this batch. */
  private async carefully(lane: number, events: readonly RecordedEvent[], feed: Feed, warning: Warning | undefined): Promise<Reached> {
    const { viewBatches, reactionBatches } = this.parts;
    const take = (part: readonly RecordedEvent[]) => ('fold' in feed ? viewBatches.alone(lane, part, feed) : reactionBatches.take(lane, part, feed));
    if (warning === undefined) return take(events);

    const single = async (event: RecordedEvent): Promise<Reached> => {
      const bearable = await this.caution.single(lane, feed, event.position);
      if (bearable) return take([event]);
      const reached = await ('fold' in feed ? viewBatches.set(lane, event, feed) : reactionBatches.set(lane, event, feed));
      this.parts.observe.parked?.(feed.name, lane, true);

      return reached;
    };
    let reached = this.place(feed, lane);
    for (const event of events.filter(({ position }) => position > reached.position)) {
      reached = await this.caution.oneByOne(() => single(event));
      this.reach(feed, lane, reached);
    }

    return reached;
  }
}

const BEGINNING: Reached = { position: 0, eventId: null };

const haltKey = (feed: Feed, lane: number) => `${keyOf(feed)}/${lane}`;

const isSurprise = (error: unknown) => error instanceof HoleInLane || error instanceof GenerationReplaced || error instanceof CheckpointMoved;
