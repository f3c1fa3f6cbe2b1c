import { ERASED, eventIdOf, type AppendRequest, type EventStore, type NewEvent, type RecordedEvent } from '@rapport/event-sourcing';
import { requireStorable } from '../pending-append.js';
import { KeysUnavailable, type KeyRing } from './key-ring.js';
import { personalFields, withPersonalFields } from './personal-fields.js';
import { openValue, placeOfSealed, SealBroken, sealValue } from './sealed-field.js';

/**
 * The log as deciding sees it: personal fields are sealed on their way in and opened on their way out. Those of an erased subject come out as they are, sealed for ever.
 *
 * A sealed field in a new event is a copy that a reaction passed on; it is sealed anew for its new place, or kept as it is where its subject was erased.
 */
export const sealingStore = (store: EventStore, ring: KeyRing): EventStore => {
  const openAll = (events: readonly RecordedEvent[]) => openedEvents(events, ring);

  return {
    append: async (request) => store.append(await sealedRequest(request, ring)),
    readStream: async (stream, afterVersion) => openAll(await store.readStream(stream, afterVersion)),
    readCommand: async (commandId) => openAll(await store.readCommand(commandId)),
  };
};

/** The events with their personal fields opened; those of erased subjects stay sealed. @throws KeysUnavailable, also where a seal is broken */
export const openedEvents = async (events: readonly RecordedEvent[], ring: KeyRing): Promise<readonly RecordedEvent[]> => {
  const subjects = new Set(events.flatMap(({ data }) => personalFields(data).map(({ field }) => field.subject)));
  if (subjects.size === 0) return events;
  const keys = await ring.forOpening(subjects);

  return events.map((event) => openedEvent(event, keys));
};

type Keys = Awaited<ReturnType<KeyRing['forOpening']>>;

const openedEvent = (event: RecordedEvent, keys: Keys): RecordedEvent => {
  const data = withPersonalFields(event.data, ({ field, pointer }) => {
    const key = keys.get(field.subject)!;
    if ('clear' in field || key === ERASED) return field;
    const place = openedOr(() => placeOfSealed(field));
    if (place.eventId !== event.id || place.pointer !== pointer) throw tampered(`Event ${event.id} has at ${pointer} what was sealed as ${place.pointer} of event ${place.eventId}.`);

    return { subject: field.subject, clear: openedOr(() => openValue(key, field)) };
  });

  // Not a copy of its fields: events work out their parts when they are first asked for.
  return data === event.data ? event : (Object.create(event, { data: { value: data, enumerable: true } }) as RecordedEvent);
};

const sealedRequest = async (request: AppendRequest, ring: KeyRing): Promise<AppendRequest> => {
  const fields = request.events.flatMap(({ data }) => personalFields(data).map(({ field }) => field));
  if (fields.length === 0) return request;
  const written = await ring.forSealing(fields.filter((field) => 'clear' in field).map(({ subject }) => subject));
  const passedOn = await ring.forOpening(fields.filter((field) => 'sealed' in field).map(({ subject }) => subject));

  return { ...request, events: request.events.map((event, index) => sealedEvent(event, eventIdOf(request.commandId, index), written, passedOn)) };
};

const sealedEvent = (event: NewEvent, eventId: string, written: ReadonlyMap<string, Buffer>, passedOn: Keys): NewEvent => ({
  ...event,
  data: withPersonalFields(event.data, ({ field, pointer }) => {
    const { subject } = field;
    if ('clear' in field) {
      requireStorable(field.clear, `${event.type} ${pointer}`);

      return { subject, sealed: sealValue(written.get(subject)!, subject, { eventId, pointer }, field.clear) };
    }
    const key = passedOn.get(subject)!;

    return key === ERASED ? field : { subject, sealed: sealValue(key, subject, { eventId, pointer }, openedOr(() => openValue(key, field))) };
  }),
});

/** Where a command is decided, a broken seal stops it as an unavailable store does: it must neither be taken for another value nor for erased. */
const openedOr = <Value>(open: () => Value): Value => {
  try {
    return open();
  } catch (error) {
    throw error instanceof SealBroken ? tampered(error.message, error) : error;
  }
};

const tampered = (message: string, cause?: unknown) => new KeysUnavailable(message, { cause });
