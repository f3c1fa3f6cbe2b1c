import type { Command } from './command.js';
import type { Decider } from './decider.js';
import type { EventContract, NewEvent } from './event.js';

/** A decider with its place in the log. */
export interface Aggregate<State = unknown, C extends Command = Command, Event extends NewEvent = NewEvent> {
  /** The first part of its stream names, unique in the whole platform: `ticket`. */
  readonly category: string;
  readonly decider: Decider<State, C, Event>;
  /** Every contract that may lie in its streams; older versions are upcast through it. */
  readonly events: readonly EventContract[];
  /** The party of a stream that this command would start; null where the stream belongs to no party. */
  readonly partyOf: (command: C) => string | null;
  /** Whether a restricted stream names an actor among those who may see it. Without it the handler asks its `Admission`. */
  readonly admits?: (state: State, actorId: string) => boolean;
}

export const aggregate = <State, C extends Command, Event extends NewEvent>(definition: Aggregate<State, C, Event>): Aggregate<State, C, Event> => definition;

/** `ticket` and an id → `ticket-<id>`. */
export const streamOf = ({ category }: { readonly category: string }, id: string): string => `${category}-${id}`;

const uuidLength = 36;

/** `ticket-<id>` → category and id. */
export const streamParts = (stream: string): { readonly category: string; readonly id: string } => ({
  category: stream.slice(0, -uuidLength - 1),
  id: stream.slice(-uuidLength),
});
