import type { Aggregate } from './aggregate.js';
import type { Command } from './command.js';
import { derivedId } from './derived-id.js';
import type { EventContract, NewEvent, RecordedEvent, RecordedOf } from './event.js';
import type { Personal } from './personal.js';

/** A command that a reaction wants given; time, actor and ids are added when it is. */
export interface CommandRequest {
  readonly kind: 'command';
  readonly aggregate: Aggregate;
  /** Id part of the stream. */
  readonly id: string;
  readonly type: string;
  readonly data: unknown;
}

/** What a message is a letter about, so that an answer to it can be told from any other letter: `{of: 'ticket', id}`; and the Message-ID of the letter that it answers. */
export interface MessageThread {
  readonly of: string;
  readonly id: string;
  readonly answers?: string;
}

/** A message that a reaction wants handed to the delivery port. Its id is stable, so that a repetition can be told. */
export interface MessageRequest {
  readonly kind: 'message';
  readonly to: Personal<string>;
  readonly subject: string;
  /** What is about a person is a personal field, and is opened on delivery. */
  readonly body: string | Personal<string>;
  readonly thread?: MessageThread;
}

export type Consequence = CommandRequest | MessageRequest;

export const command = <State, C extends Command, Event extends NewEvent>(aggregate: Aggregate<State, C, Event>, id: string, { type, data }: Pick<C, 'type' | 'data'>): CommandRequest => ({
  kind: 'command',
  aggregate: aggregate as never,
  id,
  type,
  data,
});

export const message = (content: Omit<MessageRequest, 'kind'>): MessageRequest => ({ kind: 'message', ...content });

/** What follows from one type of event. */
export interface Reacting<Memory = unknown> {
  readonly contract: EventContract;
  readonly react: (event: RecordedEvent<string, never>, memory: Memory) => readonly Consequence[];
}

/** What a reaction keeps per party: a fold of that party's earlier events in the same lane. */
export interface Remembering<Memory = unknown> {
  readonly contract: EventContract;
  readonly remember: (memory: Memory, event: RecordedEvent<string, never>) => Memory;
}

/** "When *that* fact arrives, do *this* command": one file, one sentence. */
export interface Reaction<Memory = unknown> {
  /** The sentence, in kebab case. It never changes: the ids of its commands are derived from it. */
  readonly name: string;
  /** `now`: begins at the lane tails of its first deployment. `start`: at position 1. */
  readonly from: 'now' | 'start';
  /** Whether it answers to history from elsewhere (origin `import`) too. */
  readonly imported: boolean;
  readonly when: readonly Reacting<Memory>[];
  readonly memory?: { readonly initial: Memory; readonly folds: readonly Remembering<Memory>[] };
}

/** A reaction whose memory is of no interest: what runs or lists reactions takes these. Every `Reaction<Memory>` is one. */
export interface AnyReaction {
  readonly name: string;
  readonly from: 'now' | 'start';
  readonly imported: boolean;
  readonly when: readonly { readonly contract: EventContract; readonly react: (event: never, memory: never) => readonly Consequence[] }[];
  readonly memory?: { readonly initial: unknown; readonly folds: readonly { readonly contract: EventContract; readonly remember: (memory: never, event: never) => unknown }[] };
}

interface ReactionOptions {
  readonly from?: 'now' | 'start';
  readonly imported?: boolean;
}

/** Defines a reaction. It has no view, no clock and no I/O. */
export const reaction = (name: string, when: readonly Reacting<undefined>[], { from = 'now', imported = false }: ReactionOptions = {}): Reaction => ({ name, from, imported, when: when as never });

/** Defines a reaction that must know something of the party's past: `remember` folds it from the same lane, in order. */
export const reactionWithMemory = <Memory>(
  name: string,
  initial: Memory,
  { remember, when, from = 'now', imported = false }: ReactionOptions & { readonly remember: readonly Remembering<Memory>[]; readonly when: readonly Reacting<Memory>[] },
): Reaction => ({ name, from, imported, when: when as never, memory: { initial, folds: remember as never } });

/** "Whenever this fact arrives …": returns what follows, or nothing. */
export const whenever = <Contract extends EventContract, Memory>(contract: Contract, react: (event: RecordedOf<Contract>, memory: NoInfer<Memory>) => readonly Consequence[]): Reacting<Memory> => ({
  contract,
  react: react as never,
});

/** One fold of a reaction's memory of a party. */
export const remembering = <Contract extends EventContract, Memory>(contract: Contract, remember: (memory: NoInfer<Memory>, event: RecordedOf<Contract>) => NoInfer<Memory>): Remembering<Memory> => ({
  contract,
  remember: remember as never,
});

/** The id of the command or message that a reaction gives as the `ordinal`th consequence (from 0) of an event. A crash repeats nothing. */
export const consequenceId = (reactionName: string, eventId: string, ordinal: number): string => derivedId('reaction', reactionName, eventId, String(ordinal));
