import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { defineEvent, occurred, type EventOf } from './event.js';
import { Maybe, Money, OneOf, Text, Uuid } from './fields.js';
import { instant } from './instant.js';
import { opened, ERASED, personal, PersonalField } from './personal.js';
import { UnknownEventVersion, upcast } from './upcast.js';

const id = '7c2d1e90-4b3a-8f65-8d21-0a9b8c7d6e5f';
const Moved = defineEvent('parts.part-moved', 3, { partId: Uuid(), to: Type.Object({ shelf: Text(10) }), note: Maybe(Text(10)) }, [
  ({ shelf, ...rest }: { shelf: string }) => ({ ...rest, to: shelf }),
  ({ to, ...rest }: { to: string }) => ({ ...rest, to: { shelf: to }, note: null }),
]);

describe('an event contract', () => {
  it('makes events of its type and newest version', () =>
    expect(Moved({ partId: id, to: { shelf: 'A1' }, note: null })).toEqual({ type: 'parts.part-moved', schemaVersion: 3, data: { partId: id, to: { shelf: 'A1' }, note: null } }));
  it('is one value for type, schema and name', () => {
    const event: EventOf<typeof Moved> = Moved({ partId: id, to: { shelf: 'A1' }, note: 'x' });
    // @ts-expect-error a property is missing
    Moved({ partId: id });
    expect(Value.Check(Moved.schema, event.data)).toBe(true);
    expect(Moved.name).toBe('parts.part-moved');
    expect(Moved.schema).toMatchObject({ $id: 'parts.part-moved.v3', required: ['partId', 'to', 'note'] });
  });
  it('refuses a wrong name and a missing upcast when it is loaded', () => {
    expect(() => defineEvent('PartMoved', 1, {})).toThrow('service.kebab-case-fact');
    expect(() => defineEvent('parts.part-moved', 2, {})).toThrow('needs 1 upcasts');
  });
  it('places a fact at its own time', () => expect(occurred(Moved({ partId: id, to: { shelf: 'A1' }, note: null }), instant('2016-02-29T00:00:00Z')).occurredAt).toBe('2016-02-29T00:00:00.000Z'));
});

describe('upcasting', () => {
  const old = (schemaVersion: number, data: object) => ({ type: 'parts.part-moved', schemaVersion, data });

  it('reads every older version as the newest, step by step', () => {
    expect(upcast(Moved, old(1, { partId: id, shelf: 'A1' })).data).toEqual({ partId: id, to: { shelf: 'A1' }, note: null });
    expect(upcast(Moved, old(2, { partId: id, to: 'A1' })).data).toEqual({ partId: id, to: { shelf: 'A1' }, note: null });
  });
  it('leaves the newest alone, fields it does not know included', () => {
    const event = old(3, { partId: id, more: true });
    expect(upcast(Moved, event)).toBe(event);
  });
  it('keeps everything else of the event, and says its new version', () => {
    const event = Object.create({ inherited: 'kept' }, { type: { value: 'parts.part-moved' }, schemaVersion: { value: 1 }, data: { get: () => ({ shelf: 'A1' }) }, position: { value: 7 } });
    expect(upcast(Moved, event)).toMatchObject({ schemaVersion: 3, position: 7, inherited: 'kept' });
  });
  it('refuses what a newer release wrote', () => expect(() => upcast(Moved, old(4, {}))).toThrow(UnknownEventVersion));
});

describe('fields', () => {
  it('describe codes, money and personal facts', () => {
    expect(Value.Check(OneOf(['a', 'b']), 'b')).toBe(true);
    expect(Value.Check(OneOf(['a', 'b']), 'c')).toBe(false);
    expect(Value.Check(Money(), { amount: 1250, currency: 'CNY' })).toBe(true);
    expect(Value.Check(Money(), { amount: 12.5, currency: 'CNY' })).toBe(false);
    const field = PersonalField(Text(5));
    expect(field).toMatchObject({ 'x-personal': true });
    expect(Value.Check(field, personal(id, 'Ana'))).toBe(true);
    expect(Value.Check(field, { subject: id, sealed: 'x' })).toBe(true);
    expect(Value.Check(field, 'Ana')).toBe(false);
  });
  it('open personal facts, or say that they are gone', () => {
    expect(opened(personal(id, 'Ana'))).toBe('Ana');
    expect(opened({ subject: id, sealed: 'x' })).toBe(ERASED);
  });
});
