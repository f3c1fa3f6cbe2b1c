import { Type, type Static, type TSchema } from 'typebox';

/**
 * A fact about a person, as it lies in the log: in clear, or sealed under the key of its subject.
 *
 * Folds and reactions copy it as it is; only registered personal columns and `handle` see what is inside.
 * `circle` is the id of the restricted stream that it was sealed in: it takes the keys of both to open it, and no view keeps what it says.
 */
export type Personal<Value = unknown> = { readonly subject: string; readonly circle?: string; readonly clear: Value } | { readonly subject: string; readonly circle?: string; readonly sealed: string };

/** What remains of a personal field when the key of its subject is gone. */
export const ERASED = Symbol('erased');
export type Erased = typeof ERASED;

/** The value of a personal field that its subject's id makes erasable. */
export const personal = <Value>(subject: string, clear: Value): Personal<Value> => ({ subject, clear });

/** What a personal field says; `ERASED` while it is sealed. */
export const opened = <Value>(field: Personal<Value>): Value | Erased => ('clear' in field ? field.clear : ERASED);

/** Marks a property of an event as personal. `x-personal` is what the catalogue of personal fields, the sealing and the scan look for. */
export const PersonalField = <Schema extends TSchema>(schema: Schema) =>
  Type.Unsafe<Personal<Static<Schema>>>({
    anyOf: [
      Type.Object({ subject: Type.String({ format: 'uuid' }), circle: Type.Optional(Type.String({ format: 'uuid' })), clear: schema }),
      Type.Object({ subject: Type.String({ format: 'uuid' }), circle: Type.Optional(Type.String({ format: 'uuid' })), sealed: Type.String() }),
    ],
    'x-personal': true,
  });
