import type { IHeaders } from 'kafkajs';
import { Undecodable, claimedPosition, eventOf, recordOf } from './kafka-record.js';
import { eventAt } from './testing/memory-log.js';

/** As a broker hands it out: bytes. */
const overTheWire = ({ value, headers }: ReturnType<typeof recordOf>) => ({
  value: Buffer.from(value as string),
  headers: Object.fromEntries(Object.entries(headers as Record<string, string>).map(([name, text]) => [name, Buffer.from(text)])) as IHeaders,
});

describe('an event', () => {
  const event = { ...eventAt(7, 42), dataText: '{"note" : "你好, \\u0041",  "n":1.0}', data: { note: '你好, A', n: 1 } };

  it('lies in the partition of its lane, under its party, with its data untouched', () => {
    const record = recordOf(event);
    expect([record.partition, record.key, record.value]).toEqual([7, event.partyId, event.dataText]);
  });

  it('is a CloudEvent in binary mode', () =>
    expect(recordOf(event).headers).toMatchObject({
      ce_specversion: '1.0',
      ce_id: event.id,
      ce_source: '/rapport/tickets',
      ce_type: 'tickets.ticket-noted',
      ce_subject: event.stream,
      ce_time: event.occurredAt,
      ce_dataschema: 'urn:rapport:tickets.ticket-noted.v1',
      ce_partitionkey: event.partyId,
      ce_lane: '7',
      ce_position: '42',
      ce_version: '42',
      ce_recordedtime: event.recordedAt,
      ce_correlationid: 'conversation',
    }));

  it.each([
    ['as it is', event],
    ['without a party', { ...event, partyId: null }],
    ['with cause and trace', { ...event, metadata: { ...event.metadata, causationId: 'that', traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01' } }],
  ])('comes back the same: %s', (_, original) => expect(eventOf(overTheWire(recordOf(original)), 7)).toEqual(original));

  it('says what it follows', () => {
    expect(eventOf(overTheWire(recordOf(event, 'the one before')), 7)).toEqual({ ...event, follows: 'the one before' });
  });

  it('leaves the fingerprint of its request behind', () => {
    const { metadata } = eventOf(overTheWire(recordOf({ ...event, metadata: { ...event.metadata, fingerprint: 'secret' } })), 7);
    expect(metadata).toEqual(event.metadata);
  });

  it('is written anew where its text is not at hand', () => {
    const { dataText: _, ...plain } = event;
    expect(recordOf(plain).value).toBe('{"note":"你好, A","n":1}');
  });
});

describe('a record', () => {
  const good = overTheWire(recordOf(eventAt(7, 42)));
  const without = (name: string) => ({ ...good, headers: Object.fromEntries(Object.entries(good.headers).filter(([header]) => header !== name)) });

  it.each([
    ['without value', { ...good, value: null }, 'it has no value'],
    ['whose value is no JSON', { ...good, value: Buffer.from('{') }, 'its value is not JSON'],
    ['without headers', { value: good.value }, 'it has no ce_lane'],
    ['without type', without('ce_type'), 'it has no ce_type'],
    ['with position 0', { ...good, headers: { ...good.headers, ce_position: '0' } }, 'its ce_position is not a whole number from 1'],
    ['with a time of its own kind', { ...good, headers: { ...good.headers, ce_time: 'yesterday' } }, 'its ce_time is not an instant'],
  ])('%s is undecodable', (_, record, reason) => {
    expect(() => eventOf(record, 7)).toThrow(Undecodable);
    expect(() => eventOf(record, 7)).toThrow(reason);
  });

  it('in the partition of another lane is undecodable', () => expect(() => eventOf(good, 8)).toThrow('it names lane 7 and lies in partition 8'));

  it('tells its position without being parsed', () => {
    expect(claimedPosition(good)).toBe(42);
    expect(claimedPosition({ value: null, headers: { ce_position: '-1' } })).toBeNull();
    expect(claimedPosition({ value: null })).toBeNull();
  });
});
