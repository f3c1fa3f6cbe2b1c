import 'reflect-metadata';
import type { Type } from '@nestjs/common';
import { getMetadataStorage } from 'class-validator';
import { getMetadataArgsStorage } from 'typeorm';

export type JsonSchema = { readonly [keyword: string]: unknown };

/** One rule of class-validator on one property. */
interface Rule {
  readonly type: string;
  readonly name?: string;
  readonly propertyName: string;
  readonly constraints?: readonly unknown[];
  readonly each: boolean;
}

/** What the decorators of a request class say, as one JSON Schema, and what they say beyond it. */
export interface RequestSchema {
  readonly schema: JsonSchema;
  /** True where a decorator has no counterpart in JSON Schema: class-validator then judges too. */
  readonly incomplete: boolean;
}

const UUID = '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$';

/** Decorator → keywords, where the two mean the same. `x-length` counts text as class-validator does. */
const TRANSLATED: Readonly<Record<string, (constraints: readonly unknown[]) => JsonSchema>> = {
  isString: () => ({ type: 'string' }),
  isBoolean: () => ({ type: 'boolean' }),
  isInt: () => ({ type: 'integer' }),
  isNumber: () => ({ type: 'number' }),
  isObject: () => ({ type: 'object' }),
  isArray: () => ({ type: 'array' }),
  isUuid: () => ({ type: 'string', format: 'uuid' }),
  isIn: ([values]) => ({ enum: values }),
  isEnum: ([values]) => ({ enum: Object.values(values as object) }),
  isNotEmpty: () => ({ not: { enum: ['', null] } }),
  minLength: ([min]) => ({ type: 'string', 'x-length': { min } }),
  maxLength: ([max]) => ({ type: 'string', 'x-length': { max } }),
  isLength: ([min, max]) => ({ type: 'string', 'x-length': { min, max } }),
  min: ([minimum]) => ({ type: 'number', minimum }),
  max: ([maximum]) => ({ type: 'number', maximum }),
  matches: ([pattern]) => ({ type: 'string', 'x-matches': { source: (pattern as RegExp).source, flags: (pattern as RegExp).flags } }),
  arrayMinSize: ([minItems]) => ({ type: 'array', minItems }),
  arrayMaxSize: ([maxItems]) => ({ type: 'array', maxItems }),
  arrayUnique: () => ({ type: 'array', uniqueItems: true }),
  isEmail: () => ({ type: 'string', 'x-judge': 'isEmail' }),
  isIso8601: ([options]) => ({ type: 'string', 'x-judge': (options as { strict?: boolean } | undefined)?.strict === true ? 'isIso8601Strict' : 'isIso8601' }),
};

const known = new Map<Type, RequestSchema>();

/** The schema of a class whose properties carry class-validator decorators. Made once per class; nested classes are inlined. */
export const requestSchemaOf = (type: Type): RequestSchema => {
  const made = known.get(type) ?? build(type);
  known.set(type, made);

  return made;
};

const build = (type: Type): RequestSchema => {
  const rules = getMetadataStorage().getTargetValidationMetadatas(type, '', false, false) as unknown as readonly Rule[];
  const names = [...new Set(rules.map(({ propertyName }) => propertyName))];
  const parts = names.map((name) => ({ name, ...propertyOf(type, name, rules.filter(({ propertyName }) => propertyName === name)) }));

  return {
    schema: {
      type: 'object',
      properties: Object.fromEntries(parts.map(({ name, schema }) => [name, schema])),
      required: parts.filter(({ optional }) => !optional).map(({ name }) => name),
      additionalProperties: false,
    },
    incomplete: parts.some(({ incomplete }) => incomplete),
  };
};

const propertyOf = (type: Type, name: string, rules: readonly Rule[]) => {
  const optional = rules.some((rule) => rule.name === 'isOptional');
  const nested = rules.find((rule) => rule.type === 'nestedValidation');
  if (nested !== undefined && !rules.some((rule) => rule.name === 'isObject')) throw new Error(`${type.name}.${name} is nested and needs @IsObject() too, with { each: true } in a list: class-validator alone takes [] for an object.`);
  const inner = nested === undefined ? null : requestSchemaOf(nestedTypeOf(type, name));
  const translated = rules.filter((rule) => rule.name !== undefined && rule.name in TRANSLATED);
  const own = translated.filter(({ each }) => !each).map(keywordsOf);
  const ofItems = translated.filter(({ each }) => each).map(keywordsOf);
  const isList = Reflect.getMetadata('design:type', type.prototype as object, name) === Array || ofItems.length > 0;

  const items = isList ? mergedSchema([...ofItems, ...(inner === null ? [] : [inner.schema])]) : {};
  const whole = mergedSchema([...own, ...(isList ? [{ type: 'array', items }] : inner === null ? [] : [inner.schema])]);
  const untranslated = rules.some((rule) => rule.type === 'customValidation' && !translated.includes(rule) && rule.name !== 'isOptional');

  return { optional, schema: optional ? { anyOf: [whole, { type: 'null' }] } : whole, incomplete: untranslated || inner?.incomplete === true };
};

const keywordsOf = ({ name, constraints }: Rule): JsonSchema => TRANSLATED[name!]!(constraints ?? []);

/** The class inside a property: `@Type(() => Item)` is not needed where the property is no list; lists name theirs with `@ItemsOf(Item)`. */
const nestedTypeOf = (type: Type, name: string): Type => {
  const items = Reflect.getMetadata(ITEMS, type.prototype as object, name) as Type | undefined;
  const found = items ?? (Reflect.getMetadata('design:type', type.prototype as object, name) as Type | undefined);
  if (found === undefined || (found as unknown) === Array || (found as unknown) === Object) throw new Error(`${type.name}.${name} is nested, but its class is not known. Put @ItemsOf(ItsClass) on it.`);

  return found;
};

const ITEMS = 'rapport:items';

/** Names the class of the items of a nested list. */
export const ItemsOf =
  (item: Type): PropertyDecorator =>
  (prototype, name) =>
    Reflect.defineMetadata(ITEMS, item, prototype, name as string);

export const itemsOf = (type: Type, name: string): Type | undefined => Reflect.getMetadata(ITEMS, type.prototype as object, name) as Type | undefined;

/** All of several schemas in one: the narrower type, the bounds of all. */
const mergedSchema = (parts: readonly JsonSchema[]): JsonSchema => {
  const [whole = {}, ...others] = parts;
  return others.reduce<JsonSchema>((all, part) => {
    const type = all['type'] === undefined || (all['type'] === 'number' && part['type'] === 'integer') ? part['type'] : all['type'];
    const length = { ...(all['x-length'] as object | undefined), ...(part['x-length'] as object | undefined) };
    const bounds = Object.keys(length).length === 0 ? {} : { 'x-length': length };
    return { ...all, ...part, ...(type === undefined ? {} : { type }), ...bounds };
  }, whole);
};

/** The schema of an answer class: its decorators, or the columns of a row entity. */
export const answerSchemaOf = (type: Type): JsonSchema => {
  const all = getMetadataArgsStorage().columns.filter(({ target }) => target === type || (typeof target === 'function' && type.prototype instanceof target));
  const columns = all.filter(({ options }) => options.select !== false);
  if (columns.length === 0) return openApiOf(requestSchemaOf(type).schema);

  const properties = columns.map(({ propertyName, options }) => {
    const schema = COLUMN_TYPES[String(options.type)] ?? { type: 'string' };
    return [propertyName, options.nullable === true ? { anyOf: [schema, { type: 'null' }] } : schema] as const;
  });
  return { type: 'object', properties: Object.fromEntries(properties), required: properties.map(([name]) => name) };
};

const COLUMN_TYPES: Readonly<Record<string, JsonSchema>> = {
  int: { type: 'integer' },
  integer: { type: 'integer' },
  smallint: { type: 'integer' },
  bigint: { type: 'integer' },
  boolean: { type: 'boolean' },
  timestamptz: { type: 'string', format: 'date-time' },
  uuid: { type: 'string', format: 'uuid' },
  jsonb: {},
};

/** A pattern that leaves no room for a time of day. */
const isOfDays = (schema: JsonSchema): boolean => (schema['x-matches'] as { source: string } | undefined)?.source.includes('T') === false;

/** The same schema as OpenAPI 3.1 readers know it: our own keywords become the standard ones they come closest to. */
export const openApiOf = (schema: JsonSchema): JsonSchema =>
  Object.fromEntries(
    Object.entries(schema).flatMap<[string, unknown]>(([keyword, value]) => {
      if (keyword === 'x-length') {
        const { min, max } = value as { min?: number; max?: number };
        return [...(min === undefined ? [] : [['minLength', min] as [string, unknown]]), ...(max === undefined ? [] : [['maxLength', max] as [string, unknown]])];
      }
      if (keyword === 'x-matches') return [['pattern', (value as { source: string }).source]];
      if (keyword === 'x-judge') return [['format', value === 'isEmail' ? 'email' : isOfDays(schema) ? 'date' : 'date-time']];
      if (keyword === 'properties') return [[keyword, Object.fromEntries(Object.entries(value as Record<string, JsonSchema>).map(([name, property]) => [name, openApiOf(property)]))]];
      if (keyword === 'anyOf') return [[keyword, (value as readonly JsonSchema[]).map(openApiOf)]];
      if (keyword === 'items') return [[keyword, openApiOf(value as JsonSchema)]];
      return [[keyword, value]];
    }),
  );

export const UUID_PATTERN = UUID;
