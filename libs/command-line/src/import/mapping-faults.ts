import type { TLocalizedValidationError } from 'typebox/error';
import type { Mapping, MappingSection } from './mapping-schema.js';

/**
 * What is wrong in a mapping, where, and how to put it right: a sentence for whoever wrote the file.
 *
 * @param schema the one that found the faults; its descriptions say what may stand in a place.
 */
export const faultText = (schema: object, faults: readonly TLocalizedValidationError[]): string => {
  const fault = faults[0]!;
  const place = fault.instancePath || '/';
  // Of a choice, the first form is a plain word: its fault stands at the place of the choice itself.
  const choice = nodeAt(schema, fault.schemaPath.replace(/\/anyOf\/.*$/, ''));
  const node = choice?.description === undefined ? nodeAt(schema, fault.schemaPath) : choice;
  // A key that nothing allows fails the schema `false`, which says nothing about its neighbours.
  if (fault.keyword === 'boolean') {
    const known = Object.keys(nodeAt(schema, fault.schemaPath.replace(/\/additionalProperties$/, ''))?.properties ?? {});

    return `${place}: there is no such key here. Remove it or correct it${known.length === 0 ? '' : `; there are ${known.join(', ')}`}.`;
  }
  if (fault.keyword === 'required') return `${place}: ${fault.params.requiredProperties.join(' and ')} is missing. Add it.`;

  return node?.description === undefined ? `${place}: it ${fault.message}. Correct the value.` : `${place}: it must be ${node.description}. Correct the value.`;
};

interface SchemaNode {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
}

const nodeAt = (schema: object, pointer: string): SchemaNode | undefined =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((node, part) => (typeof node === 'object' && node !== null ? (node as Readonly<Record<string, unknown>>)[part] : undefined), schema) as SchemaNode | undefined;

/** What is used and nowhere declared: it would only show as missing values in the middle of an import. */
export const looseEnds = (mapping: Mapping): readonly string[] => {
  const { fields, record, history, live } = mapping;
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
    ...[history, live].flatMap((section) => (section === undefined ? [] : quotedLoosely(mapping, section))),
  ];
};

/** Names in the texts of a section's requests that nothing gives. */
const quotedLoosely = ({ fields, ids = {} }: Mapping, { synthetic = {}, steps }: MappingSection): readonly string[] => {
  const given = new Set([
    ...['at', 'record', 'party'],
    ...Object.keys(fields),
    ...Object.keys(ids),
    ...Object.keys(synthetic).map((name) => `synthetic.${name}`),
    ...steps.flatMap(({ keep = {} }) => Object.keys(keep)),
  ]);

  return steps.flatMap(({ step, path, body }) => [path, ...textsIn(body)].flatMap(namesIn).filter((name) => !given.has(name)).map((name) => `request of ${step} quotes "${name}"`));
};

const textsIn = (template: unknown): readonly string[] => {
  if (typeof template === 'string') return [template];

  return typeof template === 'object' && template !== null ? Object.values(template).flatMap(textsIn) : [];
};

const namesIn = (text: string): readonly string[] => (/^\$[\w.]+$/.test(text) ? [text.slice(1)] : [...text.matchAll(/\{([\w.]+)\}/g)].map(([, name]) => name!));
