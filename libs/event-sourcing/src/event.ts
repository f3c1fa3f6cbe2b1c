import { Type, type Static, type TObject, type TProperties } from 'typebox';
import type { CommandMetadata, Origin, Actor, Visibility } from './command.js';
import type { Instant } from './instant.js';

/** What a decider returns: a fact without a place in the log yet. */
export interface NewEvent<EventType extends string = string, Data = unknown> {
  readonly type: EventType;
  /** The version of the contract that `data` follows, from 1. */
  readonly schemaVersion: number;
  readonly data: Data;
  /** When it happened, where that is not when it was decided (history from elsewhere). */
  readonly occurredAt?: Instant;
  /** From this fact on its stream is seen by few (`restrictingStream`). */
  readonly visibility?: Visibility;
}

/** What travels beside the data of every event: who and why. */
export interface EventMetadata {
  readonly actor: Actor;
  readonly origin: Origin;
  readonly correlationId: string;
  readonly causationId: string | null;
  /** W3C trace context of the command, where there was one. */
  readonly traceparent?: string;
  /** Keyed fingerprint of the request, on the first event of a command only; never relayed. */
  readonly fingerprint?: string;
  /** On every event of a stream from the one on that restricted it. */
  readonly visibility?: Visibility;
}

/** A fact with its place in the log. `data` follows the latest version of its contract once it went through `decode`. */
export interface RecordedEvent<EventType extends string = string, Data = unknown> extends NewEvent<EventType, Data> {
  /** Derived from command id and index (`eventIdOf`). */
  readonly id: string;
  /** `<category>-<uuid>`. */
  readonly stream: string;
  /** Place in the stream: 1, 2, 3 … */
  readonly version: number;
  /** Place in the log: one of 64 lanes, and 1, 2, 3 … in it without a hole. */
  readonly lane: number;
  readonly position: number;
  /** Whoever contacted the company; null for streams that belong to no party. */
  readonly partyId: string | null;
  readonly commandId: string;
  readonly commandIndex: number;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
  readonly metadata: EventMetadata;
  /** Id of the event before it in the lane, where whoever delivers it knows: it tells whether it continues what was taken before. */
  readonly follows?: string;
}

/** An older version's data → the next version's data. */
export type Upcast = (data: never) => unknown;

/**
 * A type of event as a value: calling it makes a new event, its schema gives type, validation and documentation. Without arguments: any of them.
 *
 * It knows the type of its data, not that of its schema: to hold two schemas against each other takes a compiler a second for each.
 */
export interface EventContract<EventType extends string = string, Given = never, Data = unknown> {
  (data: Given): NewEvent<EventType, Data>;
  readonly type: EventType;
  readonly version: number;
  readonly schema: TObject;
  /** `upcasts[v - 1]` turns data of version v into data of version v + 1. */
  readonly upcasts: readonly Upcast[];
}

/** The event that a contract describes: `EventOf<typeof TicketOpened>`. */
export type EventOf<Contract> = Contract extends EventContract<infer EventType, never, infer Data> ? NewEvent<EventType, Data> : never;

/** The same event with its place in the log, as projections and reactions meet it. */
export type RecordedOf<Contract> = Contract extends EventContract<infer EventType, never, infer Data> ? RecordedEvent<EventType, Data> : never;

/** What an event of these fields says. */
type DataOf<Properties extends TProperties> = Static<TObject<Properties>>;

/**
 * Defines an event type.
 *
 * @param type `<service>.<kebab-case-fact>`, in the past tense.
 * @param version the current version, from 1; it takes one upcast for every version before it.
 * @throws Error when type, version or the number of upcasts is wrong: a contract is checked when it is loaded.
 */
export const defineEvent = <const EventType extends string, Properties extends TProperties>(
  type: EventType,
  version: number,
  properties: Properties,
  upcasts: readonly Upcast[] = [],
): EventContract<EventType, DataOf<Properties>, DataOf<Properties>> => {
  if (!/^[a-z][a-z-]*\.[a-z][a-z0-9-]*$/.test(type)) throw new Error(`Event type "${type}" is not of the form service.kebab-case-fact.`);
  if (upcasts.length !== version - 1) throw new Error(`${type} is at version ${version} and needs ${version - 1} upcasts, one per earlier version; it has ${upcasts.length}.`);

  const schema = Type.Object(properties, { $id: `${type}.v${version}` });
  const make = (data: DataOf<Properties>) => ({ type, schemaVersion: version, data });
  Object.defineProperty(make, 'name', { value: type });

  return Object.assign(make, { type, version, schema, upcasts }) as EventContract<EventType, DataOf<Properties>, DataOf<Properties>>;
};

/** The same fact, placed at the time when it happened instead of the time of the command. */
export const occurred = <Event extends NewEvent>(event: Event, at: Instant): Event => ({ ...event, occurredAt: at });

/** The same fact, after which its stream is restricted for ever: every event that follows it there is marked, and free text in it is sealed. */
export const restrictingStream = <Event extends NewEvent>(event: Event): Event => ({ ...event, visibility: 'restricted' });

/** The metadata that a command leaves on each event it causes. */
export const metadataOf = ({ actor, origin, correlationId, causationId, traceparent }: CommandMetadata): EventMetadata => ({
  actor,
  origin,
  correlationId,
  causationId,
  ...(traceparent === undefined ? {} : { traceparent }),
});

const ID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g;

/** Every id in the name of an event's stream and, outside personal fields, in its data, each once: what an event tells of is among them. */
export const idsNamedBy = ({ stream, data }: Pick<RecordedEvent, 'stream' | 'data'>): string[] => {
  const text = JSON.stringify(data, (_, value: unknown) => (typeof value === 'object' && value !== null && 'subject' in value && ('sealed' in value || 'clear' in value) ? null : value));

  return [...new Set(`${stream} ${text}`.match(ID) ?? [])];
};

/** Of whom an event says something personal, each once, without the party that it belongs to. */
export const subjectsOf = ({ partyId, data }: Pick<RecordedEvent, 'partyId' | 'data'>): string[] => {
  const subjects = new Set<string>();
  JSON.stringify(data, (_, value: unknown) => {
    if (typeof value === 'object' && value !== null && 'subject' in value && ('sealed' in value || 'clear' in value)) subjects.add(String(value.subject));

    return value;
  });
  if (partyId !== null) subjects.delete(partyId);

  return [...subjects].sort();
};
