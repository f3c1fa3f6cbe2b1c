import { derivedId } from '@rapport/event-sourcing';
import type { Mapping, MappingSection, SectionName } from './mapping-schema.js';
import type { PlannedStep } from './record-steps.js';

/** A request as it goes to a service. */
export interface ImportRequest {
  readonly service: string;
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
  readonly idempotencyKey: string;
}

/** Values that earlier answers of the record gave, by the names of `keep`. */
export type Kept = Readonly<Record<string, unknown>>;

/** A step needs something that an earlier, refused step of its record would have given. */
export class EarlierStepMissing extends Error {
  override readonly name = 'EarlierStepMissing';
}

/** Compiles the writing half of a mapping. */
export const requestWriter = (mapping: Mapping, name: SectionName, section: MappingSection): ((step: PlannedStep, kept: Kept) => ImportRequest) => {
  const synthetic = Object.fromEntries(Object.entries(section.synthetic ?? {}).map(([key, value]) => [`synthetic.${key}`, typeof value === 'object' ? value.code : `[synthetic] ${value}`]));
  const keptNames = new Set(section.steps.flatMap(({ keep = {} }) => Object.keys(keep)));

  return (planned, kept) => {
    const step = section.steps[planned.index]!;
    const base: Record<string, unknown> = { ...synthetic, ...planned.fields, at: planned.at, record: planned.record, party: planned.party, ...kept };
    const ids = Object.entries(mapping.ids ?? {}).map(([id, template]) => [id, derivedId('import', mapping.name, name, id, String(written(template, base)))] as const);
    const values: Record<string, unknown> = { ...base, ...Object.fromEntries(ids) };
    const path = step.path.replace(/\{([\w.]+)\}/g, (_, variable: string) => {
      const value = values[variable];
      if (value === undefined) throw new EarlierStepMissing(`${step.step} needs ${variable}${keptNames.has(variable) ? ', which an earlier step did not give' : ''}.`);

      return encodeURIComponent(String(value));
    });

    return {
      service: step.service,
      method: step.method ?? 'POST',
      path,
      body: step.body === undefined ? undefined : written(step.body, values),
      headers: { ...(name === 'history' ? { 'rapport-origin': 'import', 'rapport-occurred-at': planned.at } : {}), ...step.headers },
      idempotencyKey: derivedId('import', mapping.name, planned.record, name, step.step, String(planned.ordinal)),
    };
  };
};

/**
 * A template with its values: `$name` is the value itself, `{name}` inside a text is quoted, `{$first: [a, b]}` is the first that is known.
 *
 * Whatever rests on an unknown value is left out.
 */
const written = (template: unknown, values: Readonly<Record<string, unknown>>): unknown => {
  if (typeof template === 'string') return writtenText(template, values);
  if (Array.isArray(template)) return template.map((part) => written(part, values)).filter((part) => part !== undefined);
  if (typeof template !== 'object' || template === null) return template;
  if ('$first' in template && Array.isArray(template.$first)) return template.$first.map((part) => written(part, values)).find((part) => part !== undefined);

  const entries = Object.entries(template).map(([key, part]) => [key, written(part, values)] as const);

  return Object.fromEntries(entries.filter(([, part]) => part !== undefined));
};

const writtenText = (text: string, values: Readonly<Record<string, unknown>>): unknown => {
  if (/^\$[\w.]+$/.test(text)) return values[text.slice(1)];
  const names = [...text.matchAll(/\{([\w.]+)\}/g)].map(([, name]) => name!);
  if (names.some((name) => values[name] === undefined)) return undefined;

  return text.replace(/\{([\w.]+)\}/g, (_, name: string) => String(values[name]));
};
