import { StoreUnavailable, type AppendRequest, type AppendResult } from '@rapport/event-sourcing';
import pg from 'pg';
import { appendCall } from './append-batch.js';
import { takeBatch } from './batch-selection.js';
import { ConnectionLost, type LogConnection } from './log-connection.js';
import { pendingAppend, type PendingAppend } from './pending-append.js';
import { OtherLane, verdictOf } from './verdict.js';

/** After this many busy verdicts a command waits for its lane on the second connection. */
const PATIENCE_WITH_BUSY_LANES = 8;
/** How often a batch may be given up by the server (time-out, deadlock, a race for a key) before its commands are. */
const MOST_FAILURES = 5;
/** Fewer commands go together: two flushes of them would cost more than one. */
const WORTH_HALVING = 4;
const MOST_QUEUED = 20_000;

export interface AppendQueueOptions {
  /** The main connection, in pipeline mode. It never waits for a lock. */
  readonly main: LogConnection;
  /** Waits for the locks of lanes that stay busy, one lane at a time, while it holds nothing. */
  readonly waiting: LogConnection;
  /** Milliseconds after which an unanswered command is given up. */
  readonly patience: number;
  /** Told the lanes of each commit. */
  readonly committed: (lanes: ReadonlySet<number>) => void;
}

/**
 * Group commit: what arrives while two flushes are under way goes together into the next one. There is no timer; an idle queue flushes at once.
 *
 * Two flushes in the pipeline of one connection run in turn in one backend, so they never contend; while one is under way the other takes at most half of all that is
 * unanswered, which keeps both of them busy.
 */
export class AppendQueue {
  private readonly queue: PendingAppend[] = [];
  /** Batches that must go again as they are, before anything else. */
  private readonly again: PendingAppend[][] = [];
  private readonly busyLanes = new Map<number, PendingAppend[]>();
  private flushes = 0;
  private sent = 0;
  private pumping = false;
  private servingBusyLanes = false;
  private closed = false;

  constructor(private readonly options: AppendQueueOptions) {}

  append(request: AppendRequest): Promise<AppendResult> {
    return new Promise((resolve, reject) => {
      if (this.closed || this.queue.length >= MOST_QUEUED) throw new StoreUnavailable(this.closed ? 'The log was closed.' : 'Too many commands wait for the log.');
      this.queue.push(pendingAppend(request, performance.now() + this.options.patience, resolve, reject));
      this.pumpSoon();
    });
  }

  /** Commands that are not answered yet. */
  get unanswered(): number {
    return this.queue.length + this.sent + this.again.flat().length + [...this.busyLanes.values()].flat().length;
  }

  /** Refuses what comes and gives up what waits; what was sent is answered first. */
  close(): void {
    this.closed = true;
    for (const pending of [...this.queue.splice(0), ...this.again.splice(0).flat(), ...[...this.busyLanes.values()].flat()]) giveUp(pending, 'The log was closed.');
    this.busyLanes.clear();
  }

  /** Everything that arrives in one turn of the event loop goes into one flush. */
  private pumpSoon(): void {
    if (this.pumping) return;
    this.pumping = true;
    queueMicrotask(() => {
      this.pumping = false;
      this.pump();
    });
  }

  private pump(): void {
    while (this.flushes < 2) {
      const unanswered = this.queue.length + this.sent;
      const batch = this.again.shift() ?? takeBatch(this.queue, unanswered < WORTH_HALVING ? unanswered : Math.ceil(unanswered / 2));
      if (batch.length === 0) return;
      void this.flush(batch);
    }
  }

  private async flush(batch: PendingAppend[]): Promise<void> {
    this.flushes += 1;
    this.sent += batch.length;
    const busy = await this.send(this.options.main, batch, false);
    this.flushes -= 1;
    this.sent -= batch.length;

    const patient = busy.filter(({ pending }) => pending.busy < PATIENCE_WITH_BUSY_LANES);
    this.queue.unshift(...patient.map(({ pending }) => pending));
    for (const { pending, lane } of busy) if (!patient.some((other) => other.pending === pending)) this.waitForLane(lane, pending);
    this.pump();
  }

  private waitForLane(lane: number, pending: PendingAppend): void {
    const others = this.busyLanes.get(lane);
    if (others === undefined) this.busyLanes.set(lane, [pending]);
    else others.push(pending);
    if (!this.servingBusyLanes) void this.serveBusyLanes();
  }

  private async serveBusyLanes(): Promise<void> {
    this.servingBusyLanes = true;
    for (let [next] = this.busyLanes; next !== undefined; [next] = this.busyLanes) {
      const [lane, waiting] = next;
      this.busyLanes.delete(lane);
      const batch = takeBatch(waiting, Number.POSITIVE_INFINITY);
      if (waiting.length > 0) this.busyLanes.set(lane, waiting);
      await this.send(this.options.waiting, batch, true, (again) => this.requeueForLane(lane, again));
    }
    this.servingBusyLanes = false;
  }

  private requeueForLane(lane: number, batches: readonly PendingAppend[][]): void {
    this.busyLanes.set(lane, [...batches.flat(), ...(this.busyLanes.get(lane) ?? [])]);
  }

  /** Sends a batch, settles what can be settled, and answers the commands whose lane was busy. */
  private async send(
    connection: LogConnection,
    batch: readonly PendingAppend[],
    wait: boolean,
    sendAgain: (batches: readonly PendingAppend[][]) => void = (batches) => void this.again.push(...batches),
  ): Promise<readonly { readonly pending: PendingAppend; readonly lane: number }[]> {
    try {
      const { name, text, values } = appendCall(batch, wait);

      return this.settle(batch, await connection.ask(name, text, values));
    } catch (error) {
      sendAgain(this.remaining(batch, error as Error));

      return [];
    }
  }

  private settle(batch: readonly PendingAppend[], rows: readonly (readonly (string | null)[])[]) {
    const lanes = new Set<number>();
    const busy: { pending: PendingAppend; lane: number }[] = [];
    batch.forEach((pending, index) => {
      const verdict = verdictOf(rows[index] ?? [], pending);
      if (verdict.busy) {
        pending.busy += 1;
        busy.push({ pending, lane: verdict.lane });
      } else if (verdict.result instanceof OtherLane) pending.reject(verdict.result);
      else {
        if (verdict.result.outcome === 'appended' && !verdict.result.repeated) lanes.add(verdict.result.lane);
        pending.resolve(verdict.result);
      }
    });
    if (lanes.size > 0) this.options.committed(lanes);

    return busy;
  }

  /**
   * What goes again after a batch failed as a whole. After a lost connection it is the same batch: command ids make that safe. After an error it is its halves, until the
   * one command that cannot be taken stands alone.
   */
  private remaining(batch: readonly PendingAppend[], error: Error): PendingAppend[][] {
    const lost = error instanceof ConnectionLost;
    if (!lost && !isPassing(error) && batch.length === 1) {
      batch[0]!.reject(error);
      return [];
    }

    for (const pending of batch) if (!lost && isPassing(error)) pending.failures += 1;
    if (lost) this.giveUpExpired(this.queue, error);
    const alive = [...batch];
    this.giveUpExpired(alive, error);
    if (alive.length === 0) return [];
    if (lost || alive.length === 1) return [alive];

    return [alive.slice(0, alive.length / 2), alive.slice(alive.length / 2)];
  }

  private giveUpExpired(commands: PendingAppend[], error: Error): void {
    const now = performance.now();
    const alive = commands.filter((pending) => {
      const expired = this.closed || pending.deadline <= now || pending.failures >= MOST_FAILURES;
      if (expired) giveUp(pending, error.message, error);

      return !expired;
    });
    commands.splice(0, commands.length, ...alive);
  }
}

const giveUp = (pending: PendingAppend, why: string, cause?: Error) => pending.reject(new StoreUnavailable(why, { cause }));

/** Another attempt may succeed: time-outs, deadlocks, missing resources, and two processes racing for one key, of whom the loser then sees the winner. */
const isPassing = (error: Error) => error instanceof pg.DatabaseError && /^(40|53|55|57|23505)/.test(error.code ?? '');
