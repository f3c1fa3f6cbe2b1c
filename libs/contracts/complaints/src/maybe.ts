import { Type, type TSchema } from 'typebox';

/** A property that every event of its type has, and that is null where nothing is known or nothing applies. */
export const Maybe = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()]);
