import { Type, type Static } from 'typebox';

const strict = { additionalProperties: false };
const Scalar = Type.Union([Type.String(), Type.Number(), Type.Boolean()]);
const Name = Type.String({ pattern: '^[a-zA-Z][a-zA-Z0-9]*$' });

/** How one cell becomes a value. A cell that is empty or says one of `source.unknown` has none. */
const Field = Type.Object(
  {
    column: Type.String(),
    /** Tokens YYYY MM DD HH mm ss, or `iso`; without an offset it is local time in `source.zone`. */
    date: Type.Optional(Type.String()),
    number: Type.Optional(Type.Boolean()),
    /** Every text that may stand in the column, and what it means; null means unknown. */
    values: Type.Optional(Type.Record(Type.String(), Type.Union([Scalar, Type.Null()]))),
    /** For texts that `values` does not name; without it they are refused. */
    otherwise: Type.Optional(Scalar),
    /** Longer texts are cut to this many characters. */
    cut: Type.Optional(Type.Integer({ minimum: 1 })),
    required: Type.Optional(Type.Boolean()),
  },
  strict,
);

const Conditions = Type.Record(Type.String(), Type.Array(Type.Union([Scalar, Type.Null()])));

/** A request, and the rows of a record that give it. */
const Step = Type.Object(
  {
    /** Names the step for ever: idempotency keys are derived from it. */
    step: Type.String({ pattern: '^[a-z][a-z0-9-]*$' }),
    /** `changed`: every row in which one of these fields is not what it was in the row before (before the first row all are unknown). */
    on: Type.Union([Type.Literal('first'), Type.Literal('each'), Type.Literal('last'), Type.Object({ changed: Type.Union([Type.String(), Type.Array(Type.String(), { minItems: 1 })]) }, strict)], {
      description: 'first, each, last, or { changed: <field> }',
    }),
    /** All named fields must have one of the values; null is "unknown". */
    if: Type.Optional(Conditions),
    unless: Type.Optional(Conditions),
    /** The same about the row before it in the record; before the first row everything is unknown. */
    was: Type.Optional(Conditions),
    service: Type.String(),
    method: Type.Optional(Type.Union([Type.Literal('POST'), Type.Literal('PUT'), Type.Literal('PATCH')], { description: 'POST, PUT or PATCH' })),
    path: Type.String({ pattern: '^/', description: 'a path that begins with /' }),
    /** Name of the date field that says when it happened; default: the time of the row. */
    at: Type.Optional(Type.String()),
    body: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
    headers: Type.Optional(Type.Record(Type.String(), Type.String())),
    /** Names for values of the answer that later steps of the record use, by path: `{ticketId: ticketId, itemId: itemIds.0}`. */
    keep: Type.Optional(Type.Record(Name, Type.String(), strict)),
  },
  strict,
);

const Section = Type.Object(
  {
    /** Values that the file does not have. Texts are stored with the mark "[synthetic]", codes (`{code: phone}`) as they are. */
    synthetic: Type.Optional(Type.Record(Name, Type.Union([Type.String(), Type.Object({ code: Scalar }, strict)]), strict)),
    steps: Type.Array(Step, { minItems: 1 }),
  },
  strict,
);

/** What may stand in a mapping file; the descriptions are what a wrong value is told. */
export const MappingSchema = Type.Object(
  {
    name: Type.String({ pattern: '^[a-z][a-z0-9-]*$' }),
    about: Type.Optional(Type.String()),
    source: Type.Object(
      {
        delimiter: Type.Optional(Type.String({ minLength: 1 })),
        encoding: Type.Optional(Type.String()),
        unknown: Type.Optional(Type.Array(Type.String())),
        zone: Type.Optional(Type.String()),
      },
      strict,
    ),
    record: Type.Object(
      {
        /** Column whose text tells records apart. */
        key: Type.String(),
        /** Date field by which the rows of a record are sorted; rows of one time keep the order of the file. */
        time: Type.String(),
      },
      strict,
    ),
    /** Column whose text tells parties apart; without it every record has a party of its own. */
    party: Type.Optional(Type.Object({ key: Type.String() }, strict)),
    fields: Type.Record(Name, Field, strict),
    /** Ids made from texts with {fields} in braces: the same text gives the same id in every run. */
    ids: Type.Optional(Type.Record(Name, Type.String(), strict)),
    history: Type.Optional(Section),
    live: Type.Optional(Section),
  },
  strict,
);

export type Mapping = Static<typeof MappingSchema>;
export type MappingSection = Static<typeof Section>;
export type MappingStep = Static<typeof Step>;
export type FieldRule = Static<typeof Field>;
export type SectionName = 'history' | 'live';
