import type { Command } from './command.js';
import type { NewEvent } from './event.js';
import type { Instant } from './instant.js';

/** A deadline that a fact sets. When it has passed, `event-log.timer-elapsed` is recorded in the party's lane, exactly once and never early. */
export interface Alarm {
  /** `<service>.<kebab-case>`: what its reaction listens for. */
  readonly name: string;
  readonly due: Instant;
  /** What the reaction needs to give its command. JSON. */
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * The rules of one aggregate: plain functions without clock, chance or I/O.
 *
 * `decide` answers a command with facts, with none where nothing changes, or throws a `DomainError`. `evolve` ignores facts that it does not know.
 */
export interface Decider<State, C extends Command, Event extends NewEvent> {
  readonly initial: State;
  readonly decide: (command: C, state: State) => readonly Event[];
  readonly evolve: (state: State, event: Event) => State;
  readonly alarms?: (event: Event) => readonly Alarm[];
}

/** Ends a `switch` over a union: a forgotten case is a compile error. */
export const unreachable = (value: never): never => {
  throw new Error(`No case for ${JSON.stringify(value)}.`);
};
