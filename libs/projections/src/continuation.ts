import type { RecordedEvent } from '@rapport/event-sourcing';
import type { Reached } from './view-batch.js';

/** Most events of one transaction. */
export const PAGE = 500;

/** Whether an event may come after a place of its lane. Where the delivery said what it follows, it has to be what was handled there: a broker may hold the tail of a log that was put back. */
export const continues = ({ position, follows }: RecordedEvent, place: Reached): boolean => follows === undefined || place.position !== position - 1 || place.eventId === follows;

/** The events from `from + 1` on, up to the first hole, or the first that continues another history, and at most a page, each once. */
export const dense = (events: readonly RecordedEvent[], from: number): readonly RecordedEvent[] => {
  const part: RecordedEvent[] = [];
  for (const event of events) {
    const last = part.at(-1);
    if (event.position > from + part.length + 1 || part.length === PAGE) break;
    if (event.position < from + part.length + 1) continue;
    if (last !== undefined && !continues(event, { position: last.position, eventId: last.id })) break;
    part.push(event);
  }

  return part;
};
