import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import timersPromises from 'node:timers/promises';
import { currentProcess, type World } from './world.js';

let world: World | null = null;
let timerNumbers = 0;

/** The world whose time is told from now on. One at a time: the clocks of a process are global. */
export const enterWorld = (entered: World): void => {
  world = entered;
  timerNumbers = 0;
};

class SimTimer {
  cancelled = false;
  readonly number = (timerNumbers += 1);

  ref() {
    return this;
  }

  unref() {
    return this;
  }

  hasRef() {
    return true;
  }

  [Symbol.toPrimitive]() {
    return this.number;
  }
}

const here = (): World => {
  if (world === null) throw new Error('There is no world yet.');
  return world;
};

const setTimer = (work: () => void, milliseconds: number, again: boolean): SimTimer => {
  const timer = new SimTimer();
  const owner = currentProcess();
  const set = () =>
    here().after(
      Math.max(1, milliseconds),
      owner,
      again ? 'interval' : 'timer',
      () => {
        if (again) set();
        work();
      },
      () => timer.cancelled,
    );
  set();

  return timer;
};

const cancel = (timer: unknown) => {
  if (timer instanceof SimTimer) timer.cancelled = true;
};

const pause = <Value>(milliseconds = 1, value?: Value, { signal }: { signal?: AbortSignal } = {}): Promise<Value> =>
  new Promise<Value>((resolve, reject) => {
    if (signal?.aborted === true) return void reject(signal.reason as Error);
    const timer = setTimer(() => resolve(value as Value), milliseconds, false);
    signal?.addEventListener('abort', () => (cancel(timer), reject(signal.reason as Error)), { once: true });
  });

/**
 * Puts the world's time in place of the machine's, for all code of this process: timers, both clocks and random ids.
 *
 * Instants that are made of a number (`new Date(n)`) stay as they are; nothing that runs here asks for `new Date()`.
 */
export const simulateTime = (): void => {
  const timers = {
    setTimeout: (work: (...given: unknown[]) => void, milliseconds = 1, ...given: unknown[]) => setTimer(() => work(...given), milliseconds, false),
    setInterval: (work: (...given: unknown[]) => void, milliseconds = 1, ...given: unknown[]) => setTimer(() => work(...given), milliseconds, true),
    clearTimeout: cancel,
    clearInterval: cancel,
  };
  Object.assign(globalThis, timers);
  Object.assign(performance, { now: () => here().time });
  Object.assign(Date, { now: () => here().now + (currentProcess()?.skew ?? 0) });
  Object.assign(timersPromises, { setTimeout: pause });
  Object.assign(crypto, { randomUUID: () => simulatedId() });
  syncBuiltinESMExports();
};

const simulatedId = () => {
  const hex = Array.from({ length: 32 }, () => here().chance.between(0, 15).toString(16)).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
};
