import { without } from '../requests/example.js';
import type { Schema } from '../requests/live-operations.js';

/** Where a value stands in a body: names of fields and places in lists. */
export type Place = readonly (string | number)[];

export interface FieldPlace {
  readonly at: Place;
  readonly schema: Schema;
}

/** Every field of a body, the inner ones of objects and of the first item of lists included. */
export const fieldsOf = (given: Schema, at: Place = []): readonly FieldPlace[] => {
  const schema = without(given);
  const inner = schema['type'] === 'array' ? [[0, schema['items'] as Schema | undefined] as const] : Object.entries((schema['properties'] ?? {}) as Readonly<Record<string, Schema>>);

  return inner.flatMap(([name, field]) => (field === undefined ? [] : [{ at: [...at, name], schema: field }, ...fieldsOf(field, [...at, name])]));
};

/** Every object of a body, the body itself first: the places where a field too many can stand. */
export const objectsOf = (body: Schema): readonly Place[] => [[], ...fieldsOf(body).filter(({ schema }) => without(schema)['type'] === 'object').map(({ at }) => at)];

/** A body as JSON text, with one place of it saying something else. Objects and lists on the way are made where the body has none. */
export const withText = (body: unknown, at: Place, text: string): string => {
  const [name, ...rest] = at;
  if (name === undefined) return text;
  if (typeof name === 'number') {
    const items = Array.isArray(body) && body.length > 0 ? body : [{}];
    return `[${items.map((item: unknown, index) => (index === name ? withText(item, rest, text) : JSON.stringify(item))).join()}]`;
  }
  const object = (typeof body === 'object' && body !== null && !Array.isArray(body) ? body : {}) as Readonly<Record<string, unknown>>;
  const others = Object.entries(object).filter(([key]) => key !== name);

  return `{${[...others.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`), `${JSON.stringify(name)}:${withText(object[name], rest, text)}`].join()}}`;
};

/** A body as JSON text, with one more field in one of its objects. */
export const withField = (body: unknown, at: Place, name: string, text: string): string => withText(body, [...at, name], text);
