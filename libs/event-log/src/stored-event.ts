import { eventIdOf, type EventMetadata, type Instant, type RecordedEvent } from '@rapport/event-sourcing';

/** The columns of an event, in the order in which `storedEvent` takes their texts. */
export const EVENT_COLUMNS = 'lane, position, category, stream, version, type, schema_version, party_id, command_id, command_index, occurred_at, recorded_at, meta, data';

export type EventTexts = readonly (string | null)[];

/** Numbers of types and categories → their names. */
export interface Names {
  readonly type: (id: string) => string;
  readonly category: (id: string) => string;
}

/**
 * An event as it lies in the log. Data, metadata, moments and id are worked out when they are first asked for: most readers look at a few types only.
 *
 * Copies must keep the prototype (`Object.create(event, …)`); `{ ...event }` would lose what has not been worked out.
 */
export class StoredEvent implements RecordedEvent {
  private knownId: string | undefined;
  private knownOccurredAt: Instant | undefined;
  private knownRecordedAt: Instant | undefined;
  private parsedData: unknown;
  private parsedMetadata: EventMetadata | undefined;

  constructor(
    readonly lane: number,
    readonly position: number,
    readonly stream: string,
    readonly version: number,
    readonly type: string,
    readonly schemaVersion: number,
    readonly partyId: string | null,
    readonly commandId: string,
    readonly commandIndex: number,
    private readonly occurredText: string,
    private readonly recordedText: string,
    private readonly metadataText: string,
    /** The exact JSON text that was written: what Kafka carries and hashes cover. */
    readonly dataText: string,
  ) {}

  get id(): string {
    return (this.knownId ??= eventIdOf(this.commandId, this.commandIndex));
  }

  get occurredAt(): Instant {
    return (this.knownOccurredAt ??= instantOf(this.occurredText));
  }

  get recordedAt(): Instant {
    return (this.knownRecordedAt ??= instantOf(this.recordedText));
  }

  get data(): unknown {
    return (this.parsedData ??= JSON.parse(this.dataText));
  }

  get metadata(): EventMetadata {
    return (this.parsedMetadata ??= JSON.parse(this.metadataText) as EventMetadata);
  }

  toJSON(): RecordedEvent {
    const { id, stream, version, lane, position, type, schemaVersion, partyId, commandId, commandIndex, occurredAt, recordedAt, metadata, data } = this;

    return { id, stream, version, lane, position, type, schemaVersion, partyId, commandId, commandIndex, occurredAt, recordedAt, metadata, data };
  }
}

export const storedEvent = (texts: EventTexts, names: Names): StoredEvent =>
  new StoredEvent(
    Number(texts[0]),
    Number(texts[1]),
    `${names.category(texts[2]!)}-${texts[3]}`,
    Number(texts[4]),
    names.type(texts[5]!),
    Number(texts[6]),
    texts[7] ?? null,
    texts[8]!,
    Number(texts[9]),
    texts[10]!,
    texts[11]!,
    texts[12]!,
    texts[13]!,
  );

/** `2026-11-24 03:30:22.1+00`, as a server in UTC writes it, → `2026-11-24T03:30:22.100Z`. */
export const instantOf = (text: string): Instant => {
  const fraction = text.slice(20, -3);

  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${fraction.padEnd(3, '0').slice(0, 3)}Z` as Instant;
};
