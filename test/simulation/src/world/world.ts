import type { Checker } from '../checks/checkers.js';
import { AsyncLocalStorage } from 'node:async_hooks';
import { Agenda } from './agenda.js';
import { Chance } from './chance.js';
import { realTime } from './real-time.js';

/** A process of the platform: what it began dies with it. */
export class SimProcess {
  alive = true;
  /** Until then nothing of it moves: it was stopped by a signal, or its machine is. */
  frozenUntil = 0;
  /** Run when it dies, in the world outside: its connections break. */
  readonly ends = new Set<() => void>();

  constructor(
    readonly world: World,
    readonly name: string,
    /** Milliseconds by which its machine's clock is off. */
    readonly skew: number,
  ) {}

  run<Result>(work: () => Result): Result {
    return running.run(this, work);
  }

  /** As SIGKILL: not one more instruction, whatever it awaits. */
  kill(): void {
    if (!this.alive) return;
    this.alive = false;
    for (const end of [...this.ends]) end();
    this.ends.clear();
  }
}

const running = new AsyncLocalStorage<SimProcess>();

/** The process whose code is running; null outside of all of them. */
export const currentProcess = (): SimProcess | null => running.getStore() ?? null;

interface Happening {
  readonly owner: SimProcess | null;
  readonly label: string;
  readonly happen: () => void;
  readonly cancelled?: () => boolean;
}

const EPOCH = Date.UTC(2026, 0, 5, 8);

/**
 * A world with one thread, one clock and one source of chance: a discrete-event simulation.
 *
 * Everything that takes time is entered with the time that chance gives it, and happens in that order; between two happenings all code runs on until it waits for one. So the
 * seed alone decides every order, and a run can be repeated bit for bit.
 */
export class World {
  /** Milliseconds since the world began. */
  time = 0;
  readonly chance: Chance;
  /** What goes on outside of faults: latencies. Its draws do not depend on how many faults there are. */
  readonly network: Chance;
  steps = 0;
  /** A fingerprint of everything that happened, in order. */
  fingerprint = 0x811c9dc5;
  readonly trace: string[] | null;
  readonly problems: string[] = [];
  private readonly agenda = new Agenda<Happening>();

  constructor(
    readonly seed: number,
    traced = false,
  ) {
    this.chance = new Chance(seed);
    this.network = this.chance.fork(1);
    this.trace = traced ? [] : null;
  }

  /** Milliseconds since 1970, for whoever looks at a clock that is right. */
  get now(): number {
    return EPOCH + this.time;
  }

  /** Enters something that will happen after so many milliseconds, unless its owner is dead by then. */
  after(milliseconds: number, owner: SimProcess | null, label: string, happen: () => void, cancelled?: () => boolean): void {
    this.agenda.add(this.time + Math.max(0, milliseconds), { owner, label, happen, ...(cancelled === undefined ? {} : { cancelled }) });
  }

  /** Lets the world go on until `until` is true, nothing is left to happen, or the time is up. */
  run(until: () => boolean, longest: number): Promise<'done' | 'nothing left' | 'time is up'> {
    return outsideOfPromises(() => this.goesOn(until, longest));
  }

  private goesOn(until: () => boolean, longest: number): 'done' | 'nothing left' | 'time is up' {
    const end = this.time + longest;
    settle();
    while (!until()) {
      const next = this.agenda.take();
      if (next === null) return 'nothing left';
      if (next.at > end) {
        this.agenda.add(next.at, next.event);
        this.time = end;
        return 'time is up';
      }
      this.time = Math.max(this.time, next.at);
      if (this.happens(next.event)) settle();
    }

    return 'done';
  }

  /** A problem of the run, by the checker that found it: an invariant that does not hold. */
  problem(checker: Checker, found: string): void {
    const text = `${checker}: ${found}`;
    this.note(`PROBLEM ${text}`);
    this.problems.push(text);
  }

  /** Into the trace and the fingerprint. */
  note(text: string): void {
    let hash = this.fingerprint;
    for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    this.fingerprint = Math.imul(hash ^ (this.time * 1_000), 0x01000193) >>> 0;
    this.trace?.push(`${this.time.toFixed(3).padStart(12)}  ${text}`);
  }

  private happens(event: Happening): boolean {
    const { owner, label, happen } = event;
    if (owner?.alive === false || event.cancelled?.() === true) return false;
    if (owner !== null && owner.frozenUntil > this.time) {
      this.agenda.add(owner.frozenUntil, event);
      return false;
    }
    this.steps += 1;
    this.note(owner === null ? label : `${owner.name}: ${label}`);
    if (owner === null) happen();
    else owner.run(happen);

    return true;
  }
}

/** Does a work as a task of the event loop, where no promise is at work: only there can what promises wait for be done at once. */
const outsideOfPromises = <Result>(work: () => Result): Promise<Result> =>
  new Promise((resolve, reject) =>
    realTime.setImmediate(() => {
      try {
        resolve(work());
      } catch (error) {
        reject(error as Error);
      }
    }),
  );

/**
 * Lets all code run on as far as it can without anything happening: does what Node does at the end of each task, all ticks and all promises, without the turn of its event loop that lies
 * between two tasks otherwise and costs a third of the time of a world.
 */
const settle = (process as unknown as { readonly _tickCallback: () => void })._tickCallback;
