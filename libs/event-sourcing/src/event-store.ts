import type { ExpectedVersion } from './command.js';
import type { Alarm } from './decider.js';
import type { EventMetadata, NewEvent, RecordedEvent } from './event.js';
import type { Instant } from './instant.js';

/** What one command asks the log to keep: all of it or nothing. */
export interface AppendRequest {
  readonly commandId: string;
  readonly stream: string;
  /** Fixes the lane of a stream with its first event; ignored afterwards, except that another party's lane is refused. */
  readonly partyId: string | null;
  readonly expectedVersion: ExpectedVersion;
  readonly metadata: EventMetadata;
  readonly events: readonly NewEvent[];
  readonly alarms: readonly Alarm[];
  /** JSON pointers to the free text of each event, where the stream is restricted: a store that seals seals it too. */
  readonly freeText?: readonly (readonly string[])[];
  /** Fails the command if the party has an event of these types after `seen`, in its own lane. */
  readonly partyGuard?: { readonly seen: number; readonly types: readonly string[] };
}

/** Where the events of a command lie. */
export interface Appended {
  readonly outcome: 'appended';
  readonly stream: string;
  readonly lane: number;
  /** Position of the last of its events; they are consecutive. */
  readonly position: number;
  /** Version of the stream after its last event. */
  readonly version: number;
  readonly recordedAt: Instant;
  /** True when the log already held the command: this is its first and only result. */
  readonly repeated: boolean;
}

export type AppendResult = Appended | { readonly outcome: 'conflict'; readonly actualVersion: number } | { readonly outcome: 'guarded'; readonly position: number };

/** The doors of the log that deciding needs. */
export interface EventStore {
  /** In order, from `afterVersion` (default 0) on. Empty when there is no such stream. */
  readStream(stream: string, afterVersion?: number): Promise<readonly RecordedEvent[]>;
  append(request: AppendRequest): Promise<AppendResult>;
  /** The events of a command that is in the log; empty otherwise. */
  readCommand(commandId: string): Promise<readonly RecordedEvent[]>;
}
