import { eventLogRefusals } from '@rapport/contracts-event-log';
import type { PostgresEventLog } from '@rapport/event-log';
import { LANES, refuse, type EventMetadata, type Place, type RecordedEvent } from '@rapport/event-sourcing';
import { LOG, placeOf, readerNow, tokenOf } from '@rapport/service-host';
import { Inject, Injectable } from '@nestjs/common';
import { RestrictedStreams } from './restricted-streams.js';

/** An event as the feed shows it. */
export type FeedEvent = Omit<RecordedEvent, 'metadata'> & { readonly metadata: Omit<EventMetadata, 'fingerprint'> };

export interface FeedPage {
  readonly events: readonly FeedEvent[];
  /** Where the next page begins; it names every lane that was asked for. */
  readonly next: string;
  /** True when the page reaches as far as the log reached when it was asked. */
  readonly endOfStream: boolean;
}

export interface FeedRequest {
  readonly after?: string | undefined;
  readonly lane?: number | undefined;
  readonly types?: readonly string[] | undefined;
  readonly limit: number;
}

/** Most events that one page looks at, wanted or not, so that a rare type cannot make a page endless. */
const MOST_LOOKED_AT = 5_000;
const AT_ONCE = 500;

/**
 * The log, page by page, without a gap: positions of a lane are dense and in commit order, so that nothing can appear behind a cursor.
 *
 * There is order within a lane and none between lanes. The cursor is a place in all 64. What is restricted to others is left out; the cursor goes past it.
 */
@Injectable()
export class Feed {
  private readonly restricted: RestrictedStreams;

  constructor(@Inject(LOG) private readonly log: PostgresEventLog) {
    this.restricted = new RestrictedStreams(log);
  }

  /** @throws DomainError BAD_FEED_CURSOR */
  async page({ after, lane, types, limit }: FeedRequest): Promise<FeedPage> {
    const start = after === undefined ? new Map<number, number>() : placeIn(after);
    const tails = (await this.log.tails()).filter((tail) => lane === undefined || tail.lane === lane);
    const place = new Map(Array.from({ length: LANES }, (_, each) => [each, start.get(each) ?? 0]));
    const events: RecordedEvent[] = [];
    let lookedAt = 0;

    for (const tail of tails) {
      for (let position = place.get(tail.lane)!; position < tail.position && events.length < limit && lookedAt < MOST_LOOKED_AT; position = place.get(tail.lane)!) {
        const read = await this.log.readLane(tail.lane, position, types === undefined ? Math.min(AT_ONCE, limit - events.length) : AT_ONCE);
        for (const event of read) {
          if (events.length >= limit || event.position > tail.position) break;
          if (types === undefined || types.includes(event.type)) events.push(event);
          place.set(tail.lane, event.position);
          lookedAt += 1;
        }
      }
    }

    return { events: (await this.open(events)).map(shown), next: tokenOf(place), endOfStream: tails.every(({ lane: each, position }) => place.get(each)! >= position) };
  }

  /** @throws DomainError EVENT_NOT_FOUND */
  async at(lane: number, position: number): Promise<FeedEvent> {
    const [event] = lane < LANES ? await this.log.readLane(lane, position - 1, 1) : [];
    if (event === undefined || event.position !== position || (await this.open([event])).length === 0) throw refuse(eventLogRefusals.EVENT_NOT_FOUND, { lane, position });

    return shown(event);
  }

  async stream(stream: string): Promise<readonly FeedEvent[]> {
    return (await this.open(await this.log.readStream(stream))).map(shown);
  }

  /** Without what is restricted to others. It is asked after the events were read, so that what was restricted meanwhile is left out. */
  private async open(events: readonly RecordedEvent[]): Promise<readonly RecordedEvent[]> {
    const hides = await this.restricted.now(readerNow());

    return events.filter((event) => !hides(event));
  }
}

const placeIn = (cursor: string): Place => {
  try {
    return placeOf(cursor);
  } catch {
    throw refuse(eventLogRefusals.BAD_FEED_CURSOR);
  }
};

/** The fingerprint of the request stays inside. */
const shown = ({ id, type, schemaVersion, stream, version, lane, position, partyId, commandId, commandIndex, occurredAt, recordedAt, metadata, data }: RecordedEvent): FeedEvent => {
  const { fingerprint: _, ...told } = metadata;

  return { id, type, schemaVersion, stream, version, lane, position, partyId, commandId, commandIndex, occurredAt, recordedAt, metadata: told, data };
};
