import { complaintsLanguage } from '@rapport/contracts-complaints';
import { customersLanguage } from '@rapport/contracts-customers';
import { surveysLanguage } from '@rapport/contracts-surveys';
import { ticketsLanguage } from '@rapport/contracts-tickets';

const LANGUAGES = [customersLanguage, ticketsLanguage, complaintsLanguage, surveysLanguage] as const;

interface Schema {
  readonly anyOf?: readonly object[];
  readonly properties?: Readonly<Record<string, object>>;
  readonly items?: object;
  readonly 'x-personal'?: boolean;
}

/** The way to each property of a schema that is marked as personal; `*` stands for every item of a list. */
export const personalPaths = (given: object, way: readonly string[] = []): readonly string[] => {
  const schema = given as Schema;
  if (schema['x-personal'] === true) return [way.join('/')];
  const inner = [
    ...(schema.anyOf ?? []).map((each) => personalPaths(each, way)),
    ...Object.entries(schema.properties ?? {}).map(([name, each]) => personalPaths(each, [...way, name])),
    ...(schema.items === undefined ? [] : [personalPaths(schema.items, [...way, '*'])]),
  ];

  return [...new Set(inner.flat())];
};

/** The types of event that say something personal, as the contracts of all services declare them. */
export const personalTypes = LANGUAGES.flatMap(({ service, events }) => events.map(({ type, schema }) => ({ service, type, paths: personalPaths(schema) }))).filter(({ paths }) => paths.length > 0);

/** Every personal field of every service: `tickets.ticket-opened request`. */
export const personalFieldNames: readonly string[] = personalTypes.flatMap(({ type, paths }) => paths.map((path) => `${type} ${path}`));

/** What lies at a way through the data of an event, for every item of the lists on it. */
export const valuesAt = (data: unknown, [name, ...rest]: readonly string[]): readonly unknown[] => {
  if (name === undefined) return [data];
  if (typeof data !== 'object' || data === null) return [];
  const inner = name === '*' ? Object.values(data) : [(data as Readonly<Record<string, unknown>>)[name]];

  return inner.flatMap((each) => valuesAt(each, rest));
};

/** Which personal fields hold none of the texts in any of the facts. */
export const fieldsWithout = (texts: readonly string[], facts: readonly { readonly type: string; readonly data: unknown }[]): readonly string[] => {
  const told = new Set(
    personalTypes.flatMap(({ type, paths }) =>
      paths.filter((path) => facts.some((fact) => fact.type === type && valuesAt(fact.data, path.split('/')).some((value) => texts.some((text) => JSON.stringify(value ?? null).includes(text))))).map((path) => `${type} ${path}`),
    ),
  );

  return personalFieldNames.filter((name) => !told.has(name));
};

/** The same data with another value at a way through it, in every item of the lists on it. */
export const withValueAt = (data: unknown, [name, ...rest]: readonly string[], make: () => unknown): unknown => {
  if (name === undefined) return make();
  if (name === '*') return (data as readonly unknown[]).map((each) => withValueAt(each, rest, make));
  const object = data as Readonly<Record<string, unknown>>;

  return { ...object, [name]: withValueAt(object[name], rest, make) };
};
