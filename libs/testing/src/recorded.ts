import { derivedId, eventIdOf, streamOf, type NewEvent, type RecordedEvent } from '@rapport/event-sourcing';
import { eventMetadata, SPEC_NOW } from './metadata.js';

/** The id of the stream, party and command of recorded events that do not name theirs. */
export const SPEC_ID = derivedId('spec', 'id');

/** An event with a place in the log. What a case does not name is filled with the same constants every time. */
export const recorded = <Event extends NewEvent>(event: Event, place: Partial<RecordedEvent> = {}): RecordedEvent<Event['type'], Event['data']> => {
  const commandId = place.commandId ?? derivedId('spec', 'command', place.stream ?? '', String(place.position ?? place.version ?? 1));
  const commandIndex = place.commandIndex ?? 0;

  return {
    ...event,
    id: eventIdOf(commandId, commandIndex),
    stream: streamOf({ category: 'spec' }, SPEC_ID),
    version: 1,
    lane: 0,
    position: 1,
    partyId: SPEC_ID,
    commandId,
    commandIndex,
    occurredAt: event.occurredAt ?? place.recordedAt ?? SPEC_NOW,
    recordedAt: SPEC_NOW,
    metadata: eventMetadata(),
    ...place,
  } as RecordedEvent<Event['type'], Event['data']>;
};
