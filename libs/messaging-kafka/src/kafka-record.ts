import { LANES, type Actor, type EventMetadata, type Instant, type Origin, type RecordedEvent } from '@rapport/event-sourcing';
import type { IHeaders, Message } from 'kafkajs';

/** A record that no event of the log can be made of; the reason says why. It goes to the quarantine, its event comes from the log. */
export class Undecodable extends Error {
  override readonly name = 'Undecodable';
}

/** An event whose data text is at hand as it lies in the log; others are written by `JSON.stringify`. */
type WithText = RecordedEvent & { readonly dataText?: string };

/**
 * An event → a CloudEvents 1.0 record in binary mode: partition = lane, key = party (or stream), value = the very bytes of its data.
 *
 * The keyed fingerprint of the request stays in the log.
 *
 * @param follows id of the event before it in the lane; null for the first
 */
export const recordOf = (event: WithText, follows: string | null = null): Message & { readonly partition: number } => {
  const { metadata } = event;
  const partitionKey = event.partyId ?? event.stream;

  return {
    partition: event.lane,
    key: partitionKey,
    value: event.dataText ?? JSON.stringify(event.data),
    headers: {
      'content-type': 'application/json',
      ce_specversion: '1.0',
      ce_id: event.id,
      ce_source: `/rapport/${event.type.slice(0, event.type.indexOf('.'))}`,
      ce_type: event.type,
      ce_subject: event.stream,
      ce_time: event.occurredAt,
      ce_dataschema: `urn:rapport:${event.type}.v${event.schemaVersion}`,
      ce_partitionkey: partitionKey,
      ce_lane: String(event.lane),
      ce_position: String(event.position),
      ...(follows === null ? {} : { ce_follows: follows }),
      ce_version: String(event.version),
      ce_recordedtime: event.recordedAt,
      ce_commandid: event.commandId,
      ce_commandindex: String(event.commandIndex),
      ce_correlationid: metadata.correlationId,
      ...(metadata.causationId === null ? {} : { ce_causationid: metadata.causationId }),
      ce_actorid: metadata.actor.id,
      ce_actorrole: metadata.actor.role,
      ce_origin: metadata.origin,
      ...(metadata.visibility === undefined ? {} : { ce_visibility: metadata.visibility }),
      ...(metadata.traceparent === undefined ? {} : { traceparent: metadata.traceparent }),
    },
  };
};

interface IncomingRecord {
  readonly value: Buffer | null;
  readonly headers?: IHeaders | undefined;
}

/** The position that a record claims; null where it claims none. Cheap: nothing is parsed. */
export const claimedPosition = ({ headers }: IncomingRecord): number | null => {
  const text = headers?.['ce_position']?.toString();

  return text !== undefined && /^[1-9]\d{0,15}$/.test(text) ? Number(text) : null;
};

/** A record of a partition → the event it carries. @throws Undecodable */
export const eventOf = (record: IncomingRecord, partition: number): RecordedEvent => {
  const text = (name: string) => record.headers?.[name]?.toString() ?? missing(name);
  const lane = wholeNumber('ce_lane', text('ce_lane'), 0);
  if (lane !== partition || lane >= LANES) throw new Undecodable(`it names lane ${lane} and lies in partition ${partition}`);

  const type = text('ce_type');
  const stream = text('ce_subject');
  const partitionKey = text('ce_partitionkey');
  const schemaVersion = wholeNumber('ce_dataschema', /\.v(\d+)$/.exec(text('ce_dataschema'))?.[1] ?? '', 1);
  const dataText = record.value?.toString('utf8') ?? missing('value');
  const follows = record.headers?.['ce_follows']?.toString();

  return {
    id: text('ce_id'),
    type,
    stream,
    schemaVersion,
    version: wholeNumber('ce_version', text('ce_version'), 1),
    lane,
    position: wholeNumber('ce_position', text('ce_position'), 1),
    partyId: partitionKey === stream ? null : partitionKey,
    commandId: text('ce_commandid'),
    commandIndex: wholeNumber('ce_commandindex', text('ce_commandindex'), 0),
    occurredAt: instantIn('ce_time', text('ce_time')),
    recordedAt: instantIn('ce_recordedtime', text('ce_recordedtime')),
    metadata: metadataIn(text, record.headers),
    ...(follows === undefined ? {} : { follows }),
    data: parsed(dataText),
    dataText,
  } as WithText;
};

const metadataIn = (text: (name: string) => string, headers: IHeaders | undefined): EventMetadata => {
  const traceparent = headers?.['traceparent']?.toString();

  return {
    actor: { id: text('ce_actorid'), role: text('ce_actorrole') as Actor['role'] },
    origin: text('ce_origin') as Origin,
    correlationId: text('ce_correlationid'),
    causationId: headers?.['ce_causationid']?.toString() ?? null,
    ...(headers?.['ce_visibility']?.toString() === 'restricted' ? { visibility: 'restricted' } : {}),
    ...(traceparent === undefined ? {} : { traceparent }),
  };
};

const missing = (what: string): never => {
  throw new Undecodable(`it has no ${what}`);
};

const wholeNumber = (name: string, text: string, least: number): number => {
  const number = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
  if (!(number >= least)) throw new Undecodable(`its ${name} is not a whole number from ${least}`);

  return number;
};

const instantIn = (name: string, text: string): Instant => {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text)) throw new Undecodable(`its ${name} is not an instant in UTC milliseconds`);

  return text as Instant;
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new Undecodable('its value is not JSON');
  }
};
