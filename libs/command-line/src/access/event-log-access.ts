import { CommandFailed, exitCodes } from '../terminal/exit-codes.js';
import type { PlatformAccess } from './platform-access.js';

/** What the service event-log tells about the log itself. */
export interface LogStatus {
  readonly events: number;
  readonly lanes: readonly { readonly lane: number; readonly last: number }[];
  readonly timers: { readonly pending: number; readonly due: number };
  readonly relay: { readonly mode: string; readonly lag: number };
  readonly now: string;
}

/** An event as the feed gives it. */
export interface FedEvent {
  readonly id: string;
  readonly type: string;
  readonly stream: string;
  readonly version: number;
  readonly lane: number;
  readonly position: number;
  readonly partyId: string | null;
  readonly commandId: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly data: unknown;
}

export interface FedPage {
  readonly items: readonly FedEvent[];
  /** The cursor of the next page. */
  readonly next: string;
  readonly endOfStream: boolean;
}

export interface FeedQuery {
  readonly after?: string;
  readonly lane?: number;
  readonly types?: string;
  readonly limit?: number;
}

export interface BrokenRule {
  readonly rule: string;
  readonly count: number;
  readonly examples: readonly string[];
}

export interface Verification {
  readonly events: number;
  readonly streams: number;
  readonly commands: number;
  /** Events in sealed segments, and those that are younger. */
  readonly proven: number;
  readonly unproven: number;
  readonly heads: readonly { readonly keeper: string; readonly heads: number }[];
  readonly broken: readonly BrokenRule[];
}

export const logStatus = (access: PlatformAccess): Promise<LogStatus> => access.get('event-log', '/v1/status');

export const fedPage = (access: PlatformAccess, query: FeedQuery): Promise<FedPage> => access.get('event-log', '/v1/events', { ...query });

export const eventsOfStream = async (access: PlatformAccess, stream: string): Promise<readonly FedEvent[]> =>
  (await access.get<{ items: readonly FedEvent[] }>('event-log', `/v1/streams/${encodeURIComponent(stream)}/events`)).items;

export const eventAt = (access: PlatformAccess, lane: string, position: string): Promise<FedEvent> => access.get('event-log', `/v1/events/${lane}/${position}`);

/** Verifies the whole log; `progress` hears how many events it has gone through, and of how many. */
export const verification = async (access: PlatformAccess, progress: (events: number, all: number) => void): Promise<Verification> => {
  for await (const line of access.lines<Verification | { readonly events: number; readonly all: number }>('event-log', '/v1/verification')) {
    if (!('all' in line)) return line;
    progress(line.events, line.all);
  }
  throw new CommandFailed(exitCodes.unavailable, 'The verification broke off. Run it again; "rapport status" says whether the log can be reached.');
};

export const advanceClock = async (access: PlatformAccess, milliseconds: number): Promise<{ readonly now: string }> =>
  (await access.ask<{ now: string }>('event-log', { method: 'POST', path: '/v1/clock/advance', body: { milliseconds } })).body;
