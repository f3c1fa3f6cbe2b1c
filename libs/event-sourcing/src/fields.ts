import { Type, type TLiteral, type TSchema, type TUnion } from 'typebox';
import type { Instant } from './instant.js';

/** The properties that event contracts are written with; each is a JSON Schema and, through `Static`, a type. */

export const Uuid = () => Type.String({ format: 'uuid' });

export const InstantField = () => Type.Unsafe<Instant>(Type.String({ format: 'date-time' }));

/** Text that says something: 1 to `maxLength` UTF-16 code units. */
export const Text = (maxLength: number) => Type.String({ minLength: 1, maxLength });

/** One of the codes of a catalogue, such as `['phone', 'e-mail']`. */
export const OneOf = <const Codes extends readonly string[]>(codes: Codes) =>
  Type.Union(codes.map((code) => Type.Literal(code))) as unknown as TUnion<{ -readonly [Index in keyof Codes]: TLiteral<Codes[Index]> }>;

/** A property that every event of its type has, and that is null where nothing is known or nothing applies. */
export const Maybe = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()]);

/** An amount in the minor unit of its currency (ISO 4217): `{amount: 1250, currency: 'CNY'}` is 12.50 yuan. */
export const Money = () => Type.Object({ amount: Type.Integer(), currency: Type.String({ pattern: '^[A-Z]{3}$' }) });
export type Money = { amount: number; currency: string };
