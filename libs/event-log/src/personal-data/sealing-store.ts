import { ERASED, eventIdOf, streamParts, type AppendRequest, type Erased, type EventStore, type NewEvent, type Personal, type RecordedEvent } from '@rapport/event-sourcing';
import { requireStorable } from '../pending-append.js';
import { KeysUnavailable, type KeyRing } from './key-ring.js';
import { personalFields, withPersonalFields } from './personal-fields.js';
import { keyOfOwner, openValue, ownerOf, placeOfSealed, SealBroken, sealValue, subjectsOf, type Sealed } from './sealed-field.js';
import { fieldOfText, sealedText, textFields, withTexts } from './sealed-text.js';

/**
 * The log as deciding sees it: personal fields are sealed on their way in and opened on their way out. Those of an erased subject come out as they are, sealed for ever.
 *
 * A sealed field in a new event is a copy that a reaction passed on; it is sealed anew for its new place, or kept as it is where its subject was erased. In a restricted stream
 * free text is sealed too, and everything under the keys of party and stream together.
 */
export const sealingStore = (store: EventStore, ring: KeyRing): EventStore => {
  const openAll = (events: readonly RecordedEvent[]) => openedEvents(events, ring);

  return {
    append: async (request) => store.append(await sealedRequest(request, ring)),
    readStream: async (stream, afterVersion) => openAll(await store.readStream(stream, afterVersion)),
    readCommand: async (commandId) => openAll(await store.readCommand(commandId)),
  };
};

/** The events with their personal fields opened, and the texts of restricted ones; those of erased subjects stay sealed. @throws KeysUnavailable, also where a seal is broken */
export const openedEvents = async (events: readonly RecordedEvent[], ring: Pick<KeyRing, 'forOpening' | 'ofThoseThatExist'>): Promise<readonly RecordedEvent[]> => {
  const fields = events.flatMap((event) => personalFields(event.data).map(({ field }) => field));
  const texts = events.filter(isRestricted).flatMap((event) => textFields(event.data));
  if (fields.length === 0 && texts.length === 0) return events;
  const keys = new Map([...(await ring.forOpening(fields.flatMap(subjectsOf))), ...(await ring.ofThoseThatExist(texts.flatMap(subjectsOf)))]);

  return events.map((event) => openedEvent(event, keys));
};

/** The events with those personal fields opened that are sealed under keys of these subjects alone; what they say of others stays sealed. @throws KeysUnavailable */
export const openedFor = (events: readonly RecordedEvent[], subjects: ReadonlySet<string>, ring: KeyRing): Promise<readonly RecordedEvent[]> => {
  const own = async (wanted: Iterable<string>): Promise<ReadonlyMap<string, Buffer | Erased>> => {
    const all = [...wanted];
    const keys = await ring.forOpening(all.filter((subject) => subjects.has(subject)));

    return new Map(all.map((subject) => [subject, keys.get(subject) ?? ERASED] as const));
  };

  return openedEvents(events, { forOpening: own, ofThoseThatExist: own });
};

type Keys = Awaited<ReturnType<KeyRing['forOpening']>>;

const isRestricted = ({ metadata }: Pick<RecordedEvent, 'metadata'>): boolean => metadata.visibility === 'restricted';

const openedEvent = (event: RecordedEvent, keys: Keys): RecordedEvent => {
  const fields = withPersonalFields(event.data, ({ field, pointer }) => {
    const key = keyOfOwner(field, keys);
    if ('clear' in field || key === ERASED) return field;
    const place = openedOr(() => placeOfSealed(field));
    if (place.eventId !== event.id || place.pointer !== pointer) throw tampered(`Event ${event.id} has at ${pointer} what was sealed as ${place.pointer} of event ${place.eventId}.`);

    return { ...ownersOf(field), clear: openedOr(() => openValue(key, field)) };
  });
  const data = isRestricted(event) ? withTexts(fields, (text, pointer) => openedText(text, keys, { eventId: event.id, pointer })) : fields;

  // Not a copy of its fields: events work out their parts when they are first asked for.
  return data === event.data ? event : (Object.create(event, { data: { value: data, enumerable: true } }) as RecordedEvent);
};

const sealedRequest = async (request: AppendRequest, ring: KeyRing): Promise<AppendRequest> => {
  const sealing = new Sealing(request);
  const fields = request.events.flatMap(({ data }) => personalFields(data).map(({ field }) => field));
  const texts = request.freeText?.some((pointers) => pointers.length > 0) === true;
  if (fields.length === 0 && !texts) return request;
  const written = fields.filter((field) => 'clear' in field).map((field) => sealing.owners(field));
  const passedOn = fields.filter((field) => 'sealed' in field);
  const textsPassedOn = texts ? request.events.flatMap(({ data }) => textFields(data)) : [];
  sealing.written = await ring.forSealing([...(texts ? [sealing.owners()] : []), ...written].flatMap(subjectsOf));
  sealing.passedOn = new Map([...(await ring.forOpening(passedOn.flatMap(subjectsOf))), ...(await ring.ofThoseThatExist(textsPassedOn.flatMap(subjectsOf)))]);
  if (sealing.circle !== null) sealing.shared = await ring.forSealing([sealing.circle]);

  return { ...request, events: request.events.map((event, index) => sealing.event(event, index)) };
};

/** One command's events on their way in. */
class Sealing {
  readonly circle: string | null;
  written: ReadonlyMap<string, Buffer> = new Map();
  shared: ReadonlyMap<string, Buffer> = new Map();
  passedOn: Keys = new Map();

  constructor(private readonly request: AppendRequest) {
    this.circle = isRestricted(request) ? streamParts(request.stream).id : null;
  }

  /** Under whose keys something is sealed here; without a field, what was written freely. */
  owners(field: Pick<Personal, 'subject' | 'circle'> = { subject: this.request.partyId ?? this.circle! }): Pick<Personal, 'subject' | 'circle'> {
    const circle = field.circle ?? this.circle;

    return circle === null ? { subject: field.subject } : { subject: field.subject, circle };
  }

  event(event: NewEvent, index: number): NewEvent {
    const eventId = eventIdOf(this.request.commandId, index);
    const fields = withPersonalFields(event.data, ({ field, pointer }) => this.field(field, eventId, pointer, event.type));
    const free = new Set(this.request.freeText?.[index] ?? []);

    return { ...event, data: free.size === 0 ? fields : withTexts(fields, (text, pointer) => (free.has(pointer) ? this.text(text, eventId, pointer, event.type) : text)) };
  }

  private field(field: Personal, eventId: string, pointer: string, type: string): Personal {
    const owners = this.owners(field);
    if ('clear' in field) {
      requireStorable(field.clear, `${type} ${pointer}`);

      return { ...owners, sealed: sealValue(keyOfOwner(owners, this.written) as Buffer, ownerOf(owners), { eventId, pointer }, field.clear) };
    }
    const key = keyOfOwner(field, this.passedOn);
    if (key === ERASED) return field;
    const clear = openedOr(() => openValue(key, field));

    return { ...owners, sealed: sealValue(keyOfOwner(owners, new Map([...this.shared, ...this.passedOn])) as Buffer, ownerOf(owners), { eventId, pointer }, clear) };
  }

  private text(text: string, eventId: string, pointer: string, type: string): string {
    const from = fieldOfText(text);
    const place = { eventId, pointer };
    const clear = from === null ? text : openedText(text, this.passedOn);
    requireStorable(clear, `${type} ${pointer}`);
    const owners = this.owners();

    return sealedText({ ...owners, sealed: sealValue(keyOfOwner(owners, this.written) as Buffer, ownerOf(owners), place, clear) });
  }
}

const ownersOf = ({ subject, circle }: Personal) => (circle === undefined ? { subject } : { subject, circle });

/** What a sealed text says; the text itself where it is none, was erased, or does not open: somebody may have written one that looks like it. */
const openedText = (text: string, keys: Keys, place?: { readonly eventId: string; readonly pointer: string }): string => {
  const field = fieldOfText(text);
  if (field === null) return text;
  const key = keys.has(field.subject) && keys.has(field.circle!) ? keyOfOwner(field, keys) : ERASED;
  if (key === ERASED) return text;
  try {
    const sealed = placeOfSealed(field);
    if (place !== undefined && (sealed.eventId !== place.eventId || sealed.pointer !== place.pointer)) return text;

    return String(openValue(key, field as Sealed));
  } catch (error) {
    if (error instanceof SealBroken) return text;
    throw error;
  }
};

/** Where a command is decided, a broken seal stops it as an unavailable store does: it must neither be taken for another value nor for erased. */
const openedOr = <Value>(open: () => Value): Value => {
  try {
    return open();
  } catch (error) {
    throw error instanceof SealBroken ? tampered(error.message, error) : error;
  }
};

const tampered = (message: string, cause?: unknown) => new KeysUnavailable(message, { cause });
