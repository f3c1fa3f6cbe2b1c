import type { Alarm, Command, Decider, NewEvent } from '@rapport/event-sourcing';
import { DomainError } from '@rapport/event-sourcing';

/** What a case may expect of a decision. */
export interface Decided<Event> {
  /** Exactly these facts, in this order. */
  then(...events: readonly Event[]): void;
  /** No fact: nothing had to change. */
  thenNothing(): void;
  /** A refusal with this code, and where given with these details. */
  thenFails(code: string, details?: Readonly<Record<string, unknown>>): void;
  /** The deadlines that the facts set. */
  thenAlarms(...alarms: readonly Alarm[]): void;
}

/**
 * Specifies a decider: `given(...facts).when(command).then(...facts)`.
 *
 * Every decision is folded back as well, so that a fact that `evolve` cannot take fails the case that made it.
 */
export const deciderSpec =
  <State, C extends Command, Event extends NewEvent>({ initial, decide, evolve, alarms }: Decider<State, C, Event>) =>
  (...given: readonly Event[]) => ({
    when(command: C): Decided<Event> {
      const state = given.reduce(evolve, initial);
      const attempt = () => {
        const events = decide(command, state);
        events.reduce(evolve, state);
        return events;
      };

      return {
        then: (...events) => expect(attempt()).toEqual(events),
        thenNothing: () => expect(attempt()).toEqual([]),
        thenFails: (code, details) => {
          const refused = refusalOf(attempt);
          expect(refused.code).toBe(code);
          if (details !== undefined) expect(refused.details).toMatchObject(details);
        },
        thenAlarms: (...expected) => expect(attempt().flatMap((event) => alarms?.(event) ?? [])).toEqual(expected),
      };
    },
    /** The state that the facts lead to. */
    state: (): State => given.reduce(evolve, initial),
  });

const refusalOf = (attempt: () => readonly NewEvent[]): DomainError => {
  try {
    const events = attempt();
    throw new Error(`Expected a refusal, got ${events.length === 0 ? 'no fact' : events.map(({ type }) => type).join(', ')}.`);
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
};
