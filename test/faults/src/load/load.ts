import { setTimeout as pause } from 'node:timers/promises';
import type { ServiceName } from '@rapport/local-infrastructure';
import type { Stage } from '../stage/stage.js';
import type { Chance } from './chance.js';
import type { Call, History, Reply } from './history.js';
import { send } from './send.js';
import { World, type Plan } from './world.js';

export interface LoadOptions {
  /** Commands that begin together, once a beat: the loop is open, so nobody waits for anybody. @default 56 */
  readonly burst?: number;
  /** Questions per beat. @default 20 */
  readonly reads?: number;
  /** Milliseconds between bursts. @default 2000 */
  readonly beat?: number;
}

/** What a first try of a command came to; no repetition is counted. */
export interface FirstTry {
  readonly at: number;
  readonly took: number;
  readonly outcome: Reply['outcome'];
  readonly status: number;
  /** Code of a problem, or why nothing came back; empty where it was done. */
  readonly error: string;
}

const RETRY_PAUSES = [300, 700, 1_500, 3_000, 5_000];
const GIVE_UP_AFTER = 90_000;
/** Shares of commands that are sent twice or three times at once, and once more after they were answered. */
const [TWINS, REPEATED] = [0.15, 0.05];

/** Clients of the platform: they give commands and ask, whatever becomes of the platform, and repeat what they know nothing of with the same key. */
export class Load {
  readonly firstTries: FirstTry[] = [];
  private readonly world: World;
  private readonly running = new Set<Promise<void>>();
  private timer: NodeJS.Timeout | undefined;
  private given = 0;
  private open = 0;

  constructor(
    private readonly stage: Stage,
    private readonly history: History,
    private readonly chance: Chance,
    private readonly token: string,
    private readonly options: LoadOptions = {},
  ) {
    this.world = new World(chance);
  }

  /** Commands that are sent and not answered. */
  get openCommands(): number {
    return this.open;
  }

  start(): void {
    const { burst = 56, reads = 20, beat = 2_000 } = this.options;
    const tick = () => {
      for (let count = 0; count < burst; count += 1) this.run(this.perform(this.world.command()));
      for (let count = 0; count < reads; count += 1) this.run(this.ask(Math.floor((beat * count) / reads)));
    };
    tick();
    this.timer = setInterval(tick, beat);
  }

  /** Begins nothing new and waits until every client knows what became of its command, or has given up. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    while (this.running.size > 0) await Promise.all(this.running);
  }

  /** Waits for an instant with at least so many open commands, for a few beats at most. Answers how many there are. */
  async busy(atLeast: number): Promise<number> {
    for (const deadline = performance.now() + 10_000; this.open < atLeast && performance.now() < deadline; ) await pause(1);

    return this.open;
  }

  private run(work: Promise<void>): void {
    this.running.add(work);
    void work.finally(() => this.running.delete(work));
  }

  private async ask(later: number): Promise<void> {
    await pause(later);
    const call = this.world.read();
    if (call !== null) await this.sent(call);
  }

  private async perform(plan: Plan): Promise<void> {
    const call: Call = { ...plan.call, f: 'command', method: 'POST', key: `${this.chance.seed}-${(this.given += 1)}` };
    const copies = this.chance.next() < TWINS ? 2 + this.chance.below(2) : 1;
    const again = this.chance.next() < REPEATED;
    const replies = await Promise.all(Array.from({ length: copies }, (_, copy) => this.tried(call, copy === 0)));
    const known = replies.find(({ outcome }) => outcome === 'ok') ?? replies.find(({ outcome }) => outcome === 'fail') ?? (await this.insisted(call));
    plan.learn((known.answer ?? {}) as Readonly<Record<string, unknown>>, known);
    if (again) await pause(500).then(() => this.tried(call, false));
  }

  /** Repeats with the same key until the outcome is known. */
  private async insisted(call: Call): Promise<Reply> {
    const deadline = performance.now() + GIVE_UP_AFTER;
    for (let attempt = 0; ; attempt += 1) {
      await pause(RETRY_PAUSES[Math.min(attempt, RETRY_PAUSES.length - 1)]);
      const reply = await this.tried(call, false);
      if (reply.outcome !== 'info' || performance.now() > deadline) return reply;
    }
  }

  private async tried(call: Call, first: boolean): Promise<Reply> {
    this.open += 1;
    const at = this.stage.clock.now();
    const reply = await this.sent(call);
    this.open -= 1;
    if (first) this.firstTries.push({ at, took: this.stage.clock.now() - at, outcome: reply.outcome, status: reply.status ?? 0, error: reply.error ?? reply.code ?? '' });

    return reply;
  }

  private async sent(call: Call): Promise<Reply> {
    const { url } = this.chance.of(this.stage.endpoints(call.service as ServiceName));
    const step = this.history.invoke(call);
    const reply = await send(url, this.token, call);
    const id = call.id ?? idIn(reply.answer);
    step.came({ ...reply, ...(id === undefined ? {} : { id }) });

    return reply;
  }
}

const idIn = (answer: unknown): string | undefined => {
  const { ticketId, partyId, complaintId } = (answer ?? {}) as Readonly<Record<string, string | undefined>>;
  return ticketId ?? complaintId ?? partyId;
};
