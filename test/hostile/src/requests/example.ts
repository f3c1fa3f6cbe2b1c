import type { Schema } from './live-operations.js';

const PAST = '2026-01-05T09:00:00Z';
const FUTURE = '2099-01-05T09:00:00Z';
const LATER = ['nextUpdateAt', 'dueAt', 'endsAt', 'to', 'exp'];

/** The schema of a field without the null that makes it optional. */
export const without = (schema: Schema): Schema => {
  const options = schema['anyOf'] as readonly Schema[] | undefined;

  return options?.find(({ type }) => type !== 'null') ?? schema;
};

/** A value that a schema takes, as plain as can be: required fields only, the first of what is allowed, the least of what counts. */
export const exampleOf = (given: Schema, name = ''): unknown => {
  const schema = without(given);
  const allowed = schema['enum'] as readonly unknown[] | undefined;
  if (allowed !== undefined) return allowed[0];
  switch (schema['type']) {
    case 'object':
      return objectOf(schema);
    case 'array':
      return Array.from({ length: Math.max(1, Number(schema['minItems'] ?? 1)) }, () => exampleOf((schema['items'] ?? {}) as Schema, name));
    case 'integer':
    case 'number':
      return Math.max(1, Number(schema['minimum'] ?? 1));
    case 'boolean':
      return true;
    default:
      return textOf(schema, name);
  }
};

const objectOf = (schema: Schema): Record<string, unknown> => {
  const properties = (schema['properties'] ?? {}) as Readonly<Record<string, Schema>>;

  return Object.fromEntries(((schema['required'] ?? []) as readonly string[]).map((name) => [name, exampleOf(properties[name]!, name)]));
};

const textOf = ({ format, pattern }: Schema, name: string): string => {
  if (format === 'uuid') return '5f0e9a3c-7d21-4b86-9c54-2a1b3c4d5e6f';
  if (format === 'email') return 'somebody@example.org';
  if (format === 'date-time' || (typeof pattern === 'string' && pattern.includes('T(?:'))) return LATER.includes(name) ? FUTURE : PAST;
  if (typeof pattern !== 'string') return `some ${name}`.slice(0, 20);
  // One text for each pattern that the documents hold; a new one fails the specs that need a valid request.
  return ['CNY', '+86 138 0013 8000', '2026-01-05', 'none', 'tickets.ticket-opened'].find((text) => new RegExp(pattern).test(text)) ?? '';
};
