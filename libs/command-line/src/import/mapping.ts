import { readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Type, type Static } from 'typebox';
import { Value } from 'typebox/value';
import { parse } from 'yaml';
import { CommandFailed, exitCodes } from '../terminal/exit-codes.js';

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
    on: Type.Union([Type.Literal('first'), Type.Literal('each'), Type.Literal('last'), Type.Object({ changed: Type.Union([Type.String(), Type.Array(Type.String(), { minItems: 1 })]) }, strict)]),
    /** All named fields must have one of the values; null is "unknown". */
    if: Type.Optional(Conditions),
    unless: Type.Optional(Conditions),
    /** The same about the row before it in the record; before the first row everything is unknown. */
    was: Type.Optional(Conditions),
    service: Type.String(),
    method: Type.Optional(Type.Union([Type.Literal('POST'), Type.Literal('PUT'), Type.Literal('PATCH')])),
    path: Type.String({ pattern: '^/' }),
    /** Name of the date field that says when it happened; default: the time of the row. */
    at: Type.Optional(Type.String()),
    body: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
    headers: Type.Optional(Type.Record(Type.String(), Type.String())),
    /** Names for values of the answer that later steps of the record use, by path: `{ticketId: ticketId, itemId: itemIds.0}`. */
    keep: Type.Optional(Type.Record(Name, Type.String())),
  },
  strict,
);

const Section = Type.Object(
  {
    /** Values that the file does not have. Texts are stored with the mark "[synthetic]", codes (`{code: phone}`) as they are. */
    synthetic: Type.Optional(Type.Record(Name, Type.Union([Type.String(), Type.Object({ code: Scalar }, strict)]))),
    steps: Type.Array(Step, { minItems: 1 }),
  },
  strict,
);

const MappingSchema = Type.Object(
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
    fields: Type.Record(Name, Field),
    /** Ids made from texts with {fields} in braces: the same text gives the same id in every run. */
    ids: Type.Optional(Type.Record(Name, Type.String())),
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

const shipped = fileURLToPath(new URL('../../mappings/', import.meta.url));

/**
 * Reads a mapping by name (those that are shipped) or by path.
 *
 * @throws CommandFailed naming the place in the file and what is wrong there.
 */
export const loadMapping = async (nameOrPath: string): Promise<Mapping> => {
  const named = join(shipped, `${nameOrPath}.yaml`);
  const file = /^[a-z0-9-]+$/.test(nameOrPath) && existsSync(named) ? named : nameOrPath;
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new CommandFailed(exitCodes.noInput, `There is no mapping "${nameOrPath}", neither shipped nor as a file.`, { cause: error });
  });

  return parseMapping(text, nameOrPath);
};

export const parseMapping = (text: string, origin: string): Mapping => {
  let value: unknown;
  try {
    value = parse(text);
  } catch (error) {
    throw new CommandFailed(exitCodes.data, `Mapping ${origin} is not YAML: ${error instanceof Error ? error.message : String(error)}`);
  }
  const [fault] = Value.Errors(MappingSchema, value);
  if (fault !== undefined) throw new CommandFailed(exitCodes.data, `Mapping ${origin} is wrong at ${fault.instancePath || '/'}: ${fault.message}`);
  const mapping = value as Mapping;
  const loose = looseEnds(mapping);
  if (loose.length > 0) throw new CommandFailed(exitCodes.data, `Mapping ${origin} names things it does not declare: ${loose.join('; ')}`);

  return mapping;
};

/** Fields that are used and not declared: they would only show as missing values in the middle of an import. */
const looseEnds = ({ fields, record, history, live }: Mapping): readonly string[] => {
  const dated = (name: string) => fields[name]?.date !== undefined;
  const steps = [...(history?.steps ?? []), ...(live?.steps ?? [])];
  const conditions = steps.flatMap((step) => [step.if, step.unless, step.was].flatMap((asked) => Object.keys(asked ?? {}).map((name) => [step.step, name] as const)));

  return [
    ...(dated(record.time) ? [] : [`record.time "${record.time}" is not a date field`]),
    ...steps.filter(({ at }) => at !== undefined && !dated(at)).map(({ step, at }) => `${step}.at "${at}" is not a date field`),
    ...steps.flatMap(({ step, on }) =>
      typeof on === 'object'
        ? [on.changed]
            .flat()
            .filter((name) => !(name in fields))
            .map((name) => `${step}.on.changed "${name}"`)
        : [],
    ),
    ...conditions.filter(([, name]) => !(name in fields)).map(([step, name]) => `condition of ${step} on "${name}"`),
  ];
};
