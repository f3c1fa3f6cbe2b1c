import type { Type } from '@nestjs/common';
import type { Language } from '@rapport/event-sourcing';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { isEmail, isISO8601, isUUID, length, validateSync, type ValidationError } from 'class-validator';
import { hostRefusals } from './host-refusals.js';
import { RequestError, type Fault } from './problem.js';
import { itemsOf, requestSchemaOf, type JsonSchema } from './request-schema.js';

/** What class-validator says of a text, for rules that no keyword of JSON Schema states exactly. */
const JUDGES: Readonly<Record<string, (text: string) => boolean>> = {
  isEmail: (text) => isEmail(text),
  isIso8601: (text) => isISO8601(text),
  isIso8601Strict: (text) => isISO8601(text, { strict: true }),
};

const compiler = (coerce: boolean): Ajv => {
  const ajv = new Ajv({ allErrors: false, coerceTypes: coerce, strict: false, ownProperties: true });
  ajv.addFormat('uuid', (text: string) => isUUID(text));
  ajv.addKeyword({ keyword: 'x-length', type: 'string', validate: ({ min = 0, max }: { min?: number; max?: number }, text: string) => length(text, min, max) });
  ajv.addKeyword({ keyword: 'x-matches', type: 'string', compile: ({ source, flags }: { source: string; flags: string }) => (text: string) => new RegExp(source, flags).test(text) });
  ajv.addKeyword({ keyword: 'x-judge', type: 'string', validate: (judge: string, text: string) => JUDGES[judge]!(text) });

  return ajv;
};

interface Validator {
  readonly check: ValidateFunction;
  readonly incomplete: boolean;
}

const compilers = { body: compiler(false), query: compiler(true) };
const validators = { body: new Map<Type, Validator>(), query: new Map<Type, Validator>() };

const validatorOf = (type: Type, part: 'body' | 'query'): Validator => {
  const found = validators[part].get(type);
  if (found !== undefined) return found;
  const { schema, incomplete } = requestSchemaOf(type);
  const made = { check: compilers[part].compile(schema), incomplete };
  validators[part].set(type, made);

  return made;
};

/**
 * The request as its class describes it: compiled from the decorators once, judged by class-validator as well only where a rule of it has no translation.
 * Optional fields that are null are left out.
 *
 * @throws RequestError INVALID_REQUEST with a pointer to the fault.
 */
export const validated = <Request extends object>(type: Type<Request>, value: unknown, part: 'body' | 'query'): Request => {
  const { check, incomplete } = validatorOf(type, part);
  const given = part === 'query' ? listsSplit(type, value as Record<string, unknown>) : value;
  if (!check(given)) throw new RequestError(hostRefusals.INVALID_REQUEST, (check.errors ?? []).slice(0, 1).map(faultOf));

  const request = instanceOf(type, given as Record<string, unknown>);
  if (incomplete) {
    const errors = validateSync(request, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: false });
    if (errors.length > 0) throw new RequestError(hostRefusals.INVALID_REQUEST, errors.flatMap((error) => faultsOf(error)));
  }

  return request;
};

/** A plain object as an instance of its class, nested ones included, without a name that could reach a prototype. */
export const instanceOf = <Request extends object>(type: Type<Request>, value: Record<string, unknown>): Request => {
  const request = new type();
  for (const [name, content] of Object.entries(value)) {
    if (content === null) continue;
    const inner = itemsOf(type, name) ?? (Reflect.getMetadata('design:type', type.prototype as object, name) as Type | undefined);
    const made = Array.isArray(content)
      ? content.map((item: unknown) => (itemsOf(type, name) !== undefined && isObject(item) ? instanceOf(inner as Type<object>, item) : item))
      : isObject(content) && isRequestClass(inner)
        ? instanceOf(inner as Type<object>, content)
        : content;
    Object.defineProperty(request, name, { value: made, enumerable: true, writable: true, configurable: true });
  }

  return request;
};

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isRequestClass = (type: Type | undefined): boolean => type !== undefined && ![Object, Array, String, Number, Boolean].includes(type as never);

/** `status=open,pending` → a list, where the class wants one. */
const listsSplit = (type: Type, query: Record<string, unknown>): Record<string, unknown> => {
  const properties = requestSchemaOf(type).schema['properties'] as Record<string, JsonSchema>;
  const isList = (name: string) => [properties[name], ...((properties[name]?.['anyOf'] as readonly JsonSchema[] | undefined) ?? [])].some((schema) => schema?.['type'] === 'array');

  return Object.fromEntries(Object.entries(query).map(([name, value]) => [name, typeof value === 'string' && isList(name) ? value.split(',') : value]));
};

const CODES: Readonly<Record<string, string>> = { required: 'MISSING', additionalProperties: 'UNKNOWN_FIELD', type: 'WRONG_TYPE', enum: 'NOT_ALLOWED', format: 'WRONG_FORM', 'x-length': 'WRONG_LENGTH', 'x-matches': 'WRONG_FORM', 'x-judge': 'WRONG_FORM', not: 'EMPTY' };

const faultOf = ({ instancePath, keyword, params, message }: ErrorObject): Fault => {
  const field = (params as { missingProperty?: string; additionalProperty?: string }).missingProperty ?? (params as { additionalProperty?: string }).additionalProperty;
  const pointer = `${instancePath}${field === undefined ? '' : `/${field.slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1')}`}`;
  const code = CODES[keyword] ?? 'OUT_OF_RANGE';

  return { pointer, code, text: textOf(pointer, code, keyword === 'enum' ? `one of ${(params as { allowedValues: readonly unknown[] }).allowedValues.join(', ')}` : (message ?? keyword)) };
};

const faultsOf = ({ property, constraints, children }: ValidationError, parent = ''): readonly Fault[] => {
  const pointer = `${parent}/${property}`;
  const own = Object.values(constraints ?? {}).map((message) => ({ pointer, code: 'WRONG_FORM', text: textOf(pointer, 'WRONG_FORM', message) }));

  return [...own, ...(children ?? []).flatMap((child) => faultsOf(child, pointer))];
};

const ZH: Readonly<Record<string, string>> = { MISSING: '缺少此字段', UNKNOWN_FIELD: '没有这个字段', WRONG_TYPE: '类型不对', NOT_ALLOWED: '取值不在允许范围', WRONG_FORM: '格式不对', WRONG_LENGTH: '长度不对', EMPTY: '不能为空', OUT_OF_RANGE: '超出范围' };

const textOf = (pointer: string, code: string, message: string): Readonly<Record<Language, string>> => ({ en: `${pointer}: ${message}`, zh: `${pointer}：${ZH[code] ?? message}` });
