import type { EventContract } from './event.js';

/** From this length on a text of a contract is something that people write, and no name or code. */
const SHORTEST_FREE_TEXT = 300;

interface Described {
  readonly type?: string;
  readonly maxLength?: number;
  readonly format?: string;
  readonly pattern?: string;
  readonly anyOf?: readonly Described[];
  readonly items?: Described;
  readonly properties?: Readonly<Record<string, Described>>;
  readonly 'x-personal'?: boolean;
}

/**
 * JSON pointers to what people wrote in an event: texts for which its contract leaves 300 characters or more, personal fields aside. One can forget a mark, but no length.
 *
 * Without a contract nothing is free text; an aggregate names the contracts of all its events.
 */
export const freeTextIn = (contract: EventContract | undefined, data: unknown): readonly string[] => (contract === undefined ? [] : pointers(contract.schema as Described, data, ''));

const pointers = (schema: Described, value: unknown, pointer: string): readonly string[] => {
  if (schema['x-personal'] === true || value === null || value === undefined) return [];
  if (typeof value === 'string') return isFreeText(schema) ? [pointer] : [];
  const options = [schema, ...(schema.anyOf ?? [])];
  if (Array.isArray(value)) return options.flatMap(({ items }) => (items === undefined ? [] : value.flatMap((item, index) => pointers(items, item, `${pointer}/${index}`))));
  if (typeof value !== 'object') return [];

  return options.flatMap(({ properties = {} }) => Object.entries(properties).flatMap(([name, inner]) => pointers(inner, (value as Readonly<Record<string, unknown>>)[name], `${pointer}/${name}`)));
};

const isFreeText = ({ type, maxLength = 0, format, pattern, anyOf = [] }: Described): boolean =>
  (type === 'string' && maxLength >= SHORTEST_FREE_TEXT && format === undefined && pattern === undefined) || anyOf.some(isFreeText);
