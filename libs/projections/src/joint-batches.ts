import type { RecordedEvent } from '@rapport/event-sourcing';
import type { PoolClient, Pool } from 'pg';
import { isPlain, keyOf, moveTogether, type Consumer } from './checkpoints.js';
import { firstFailure, isWork, type Folded, type Plan } from './fold-batch.js';
import type { OwnedRow } from './row-table.js';
import type { Cleared } from './runner-options.js';
import { allEnded, attempted, prepared } from './sql.js';
import type { ViewBatches, ViewFeed } from './view-batch.js';

/** A batch of one lane, for all who stand right before it. */
export interface JointPart {
  readonly lane: number;
  readonly events: readonly RecordedEvent[];
  readonly views: readonly ViewFeed[];
  /** Moved along: the batch does not concern them. */
  readonly idle: readonly Consumer[];
}

interface Waiting extends JointPart {
  /** Parts for the same consumers can share a transaction. */
  readonly consumers: string;
  readonly done: (taken: boolean) => void;
}

/** What the parts mean for one view. */
interface Work {
  readonly feed: ViewFeed;
  readonly plans: readonly Plan[];
}

/** Transactions under way at once. */
const ABREAST = 2;
/** Folding them is one turn of the loop: whoever waits for an answer waits for that too. */
const MOST_EVENTS = 128;
/** A lane that catches up has little to share, and goes on by itself beside others of its kind. */
const LARGE = 100;
const NONE: ReadonlySet<string> = new Set();

/** How its connections have to be made. Whoever waits for a lock holds up all lanes that share the transaction: it waits for next to nothing. */
export const JOINT = { connections: ABREAST, settings: { synchronous_commit: 'off', lock_timeout: '50ms', idle_in_transaction_session_timeout: '60s' } } as const;

/**
 * Takes batches of several lanes in one transaction, as appends of several commands share one: what comes while it is under way shares the next, and whoever comes to
 * nothing under way waits for nobody.
 *
 * Only where all is as it is thought to be. Whatever is not (a consumer stands elsewhere, a lock is held, a key is parked, a fold throws) undoes the whole, and each lane is taken
 * by itself, with all the care that there is. So no lane is ever in the way of another for longer than one attempt.
 */
export class JointBatches {
  private waiting: Waiting[] = [];
  private running = 0;

  constructor(
    /** Pipelined, made with the settings of `JOINT`. */
    private readonly pool: Pool,
    private readonly viewBatches: ViewBatches,
  ) {}

  /** Whether the batch was taken; if not, nothing happened. */
  take(part: JointPart): Promise<boolean> {
    if (part.events.length >= LARGE || this.viewBatches.erasesIn(part.events)) return Promise.resolve(false);

    return new Promise((done) => {
      this.waiting.push({ ...part, consumers: [...part.views, ...part.idle].map(keyOf).join(), done });
      this.begin();
    });
  }

  private begin(): void {
    while (this.running < ABREAST && this.waiting.length > 0) {
      this.running += 1;
      void this.run(this.next()).finally(() => {
        this.running -= 1;
        this.begin();
      });
    }
  }

  /** Who has waited longest, and as many others as can go with it. */
  private next(): readonly Waiting[] {
    const together: Waiting[] = [];
    let events = 0;
    this.waiting = this.waiting.filter((part) => {
      const fits = together.length === 0 || (part.consumers === together[0]!.consumers && events + part.events.length <= MOST_EVENTS);
      if (!fits) return true;
      together.push(part);
      events += part.events.length;

      return false;
    });

    return together;
  }

  private async run(parts: readonly Waiting[]): Promise<void> {
    const taken = await this.taken(parts).catch(() => false);
    for (const { done } of parts) done(taken);
  }

  private async taken(parts: readonly JointPart[]): Promise<boolean> {
    const [{ views, idle }] = parts as readonly [JointPart];
    const consumers = [...views, ...idle];
    const moves = parts.map(({ lane, events }) => ({ lane, from: events[0]!.position - 1, to: events.at(-1)!.position, eventId: events.at(-1)!.id }));
    const works = views.map((feed) => ({ feed, plans: parts.map(({ events }) => feed.fold.plan(events, NONE)) })).filter(({ plans }) => plans.some(isWork));
    const all = consumers.length * parts.length;
    // What changes no row queues behind no parked key: whoever stands there passes, and nobody else was to be held back.
    if (works.length === 0) return (await moveTogether(this.pool, consumers, moves)) === all;

    return attempted(this.pool, async (client) => {
      const [moved, plain, rows] = await allEnded([
        moveTogether(client, consumers, moves),
        isPlain(client, consumers, views, moves.map(({ lane }) => lane)),
        allEnded(works.map(({ feed, plans }) => feed.fold.table.read(client, feed.generation, [...new Map(plans.flatMap(({ keys }) => [...keys])).values()], prepared))),
      ]);

      return moved === all && plain && this.folded(client, parts, works, rows);
    });
  }

  /** False where it may not be committed. The statements of a line are sent at once; each has a snapshot of its own, taken when the ones before it have ended. */
  private async folded(client: PoolClient, parts: readonly JointPart[], works: readonly Work[], rows: readonly ReadonlyMap<string, OwnedRow>[]): Promise<boolean> {
    const folded = works.map(({ feed, plans }, index) => plans.map((plan) => feed.fold.fold(plan, rows[index]!, NONE)));
    if (folded.flat().some((each) => firstFailure(each) !== null)) return false;
    const cleared = await allEnded(works.map(({ feed }, index) => this.write(client, parts, feed, rows[index]!, folded[index]!)));
    await this.viewBatches.tellCleared(cleared.flat());

    return true;
  }

  private async write(client: PoolClient, parts: readonly JointPart[], feed: ViewFeed, read: ReadonlyMap<string, OwnedRow>, folded: readonly Folded[]): Promise<readonly Cleared[]> {
    const { fold, generation } = feed;
    const written = await Promise.all(folded.map((each) => this.viewBatches.opened(feed, each.written)));
    await allEnded([
      fold.table.remove(client, generation, folded.flatMap(({ removed }) => [...removed.values()]), prepared),
      fold.table.write(client, generation, written.flatMap((rows, part) => [...rows.values()].map((row) => ({ lane: parts[part]!.lane, row }))), prepared),
    ]);

    return written.flatMap((rows, part) => this.viewBatches.shut(feed, parts[part]!.lane, parts[part]!.events, read, rows));
  }
}
