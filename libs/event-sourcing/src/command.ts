import { derivedId } from './derived-id.js';
import type { Instant } from './instant.js';

/** Who gives a command. `id` is opaque: a user, a client or a reaction. */
export interface Actor {
  readonly id: string;
  readonly role: 'agent' | 'manager' | 'analyst' | 'service' | 'operator' | 'customer' | 'system';
}

/** Where a command comes from: somebody acting now, records of elsewhere, or the demonstration. */
export type Origin = 'live' | 'import' | 'demo';

/** Who may see an event. `restricted`: those whom its stream names, and holders of the scope for it; nobody else learns that it exists. */
export type Visibility = 'restricted';

/** What the caller knows of the stream: its version, that it does not exist yet, or nothing. */
export type ExpectedVersion = number | 'none' | 'any';

/** Whether whoever expected that knows another state than the one at this version; a stream that does not exist is at 0. */
export const isStale = (version: number, expected: ExpectedVersion = 'any'): boolean => (expected === 'none' ? version > 0 : expected !== 'any' && expected !== version);

/** Everything that a decision may not fetch for itself: time, identity, origin. */
export interface CommandMetadata {
  /** Derived from (caller, route, idempotency key) or (reaction, event, ordinal). One id has at most one effect. */
  readonly commandId: string;
  readonly actor: Actor;
  /** The clock of the log. */
  readonly now: Instant;
  readonly origin: Origin;
  readonly correlationId: string;
  /** The event that made a reaction give this command; null for callers. */
  readonly causationId: string | null;
  readonly traceparent?: string;
  /** From `If-Match`; a different version fails the command. */
  readonly expectedVersion?: ExpectedVersion;
  /** Keyed fingerprint of the request, so that one key with another payload is noticed. */
  readonly fingerprint?: string;
  /** Of the event that led to this command. A stream that begins with such a command is restricted too. */
  readonly visibility?: Visibility;
  /** The caller may see and handle what is restricted, whether it names them or not. */
  readonly clearance?: Visibility;
}

/** The metadata of a command that a service gives of its own accord, because of how things stand: the same circumstances, named by `parts`, give the same command. */
export const ownMetadata = (service: string, now: Instant, ...parts: readonly string[]): CommandMetadata => {
  const commandId = derivedId(...parts);

  return { commandId, actor: { id: service, role: 'system' }, now, origin: 'live', correlationId: commandId, causationId: null };
};

/** An intention. It is decided or refused; it is never stored. */
export interface Command<CommandType extends string = string, Data = unknown> {
  readonly type: CommandType;
  readonly data: Data;
  readonly metadata: CommandMetadata;
}
