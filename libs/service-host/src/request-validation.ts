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

const compiler = (): Ajv => {
  const ajv = new Ajv({ allErrors: false, strict: false, ownProperties: true });
  // The log keeps ids in lower case and tells streams apart by their text: one in capitals would be another one, and is refused.
  ajv.addFormat('uuid', (text: string) => isUUID(text) && text === text.toLowerCase());
  ajv.addKeyword({ keyword: 'x-length', type: 'string', validate: ({ min = 0, max }: { min?: number; max?: number }, text: string) => length(text, min, max) });
  ajv.addKeyword({ keyword: 'x-matches', type: 'string', compile: ({ source, flags }: { source: string; flags: string }) => { const pattern = new RegExp(source, flags); return (text: string) => pattern.test(text); } });
  ajv.addKeyword({ keyword: 'x-judge', type: 'string', validate: (judge: string, text: string) => JUDGES[judge]!(text) });

  return ajv;
};

interface Validator {
  readonly check: ValidateFunction;
  readonly incomplete: boolean;
}

const ajv = compiler();
const validators = new Map<Type, Validator>();

const validatorOf = (type: Type): Validator => {
  const found = validators.get(type);
  if (found !== undefined) return found;
  const { schema, incomplete } = requestSchemaOf(type);
  const made = { check: ajv.compile(schema), incomplete };
  validators.set(type, made);

  return made;
};

/**
 * The request as its class describes it: compiled from the decorators once, judged by class-validator as well only where a rule of it has no translation.
 * Optional fields that are null are left out.
 *
 * @throws RequestError INVALID_REQUEST with a pointer to the fault.
 */
export const validated = <Request extends object>(type: Type<Request>, value: unknown, part: 'body' | 'query'): Request => {
  const { check, incomplete } = validatorOf(type);
  const given = part === 'query' ? readFromQuery(type, value as Record<string, unknown>) : value;
  if (!check(given)) throw new RequestError(hostRefusals.INVALID_REQUEST, (check.errors ?? []).slice(0, 1).map(faultOf));

  const request = instanceOf(type, given as Record<string, unknown>);
  if (incomplete) {
    const errors = validateSync(request, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: false });
    if (errors.length > 0) throw new RequestError(hostRefusals.INVALID_REQUEST, errors.flatMap((error) => faultsOf(error)));
  }

  return request;
};

/** A plain object that its class allows as an instance of it, nested ones included. */
export const instanceOf = <Request extends object>(type: Type<Request>, value: Record<string, unknown>): Request => {
  const request = new type() as Request & Record<string, unknown>;
  for (const name of Object.keys(value)) {
    const content = value[name];
    if (content === null) continue;
    const { object, item } = fieldOf(type, name);
    (request as Record<string, unknown>)[name] = Array.isArray(content)
      ? item === null ? content : content.map((each: unknown) => (isObject(each) ? instanceOf(item, each) : each))
      : object !== null && isObject(content) ? instanceOf(object, content) : content;
  }

  return request;
};

/** The classes of what a field holds: an object, or the items of a list; null where it holds neither. */
interface Field {
  readonly object: Type<object> | null;
  readonly item: Type<object> | null;
}

const fields = new Map<Type, Map<string, Field>>();

const fieldOf = (type: Type, name: string): Field => {
  const known = fields.get(type) ?? new Map<string, Field>();
  fields.set(type, known);
  const found = known.get(name);
  if (found !== undefined) return found;
  const item = (itemsOf(type, name) as Type<object> | undefined) ?? null;
  const inner = item ?? (Reflect.getMetadata('design:type', type.prototype as object, name) as Type<object> | undefined);
  const made = { object: isRequestClass(inner) ? inner! : null, item };
  known.set(name, made);

  return made;
};

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isRequestClass = (type: Type | undefined): boolean => type !== undefined && ![Object, Array, String, Number, Boolean].includes(type as never);

/** What the texts of a query mean where the class wants lists (`status=open,pending`), numbers or switches. A text that means none stays one, and is refused. */
const readFromQuery = (type: Type, query: Record<string, unknown>): Record<string, unknown> => {
  const properties = requestSchemaOf(type).schema['properties'] as Record<string, JsonSchema>;
  const kindsOf = (schema: JsonSchema | undefined): readonly unknown[] => [schema?.['type'], ...((schema?.['anyOf'] as readonly JsonSchema[] | undefined) ?? []).map((option) => option['type'])];

  return Object.fromEntries(Object.entries(query).map(([name, value]) => [name, typeof value === 'string' ? meaningOf(value, kindsOf(properties[name])) : value]));
};

const meaningOf = (text: string, kinds: readonly unknown[]): unknown => {
  if (kinds.includes('array')) return text.split(',');
  if ((kinds.includes('integer') || kinds.includes('number')) && /^-?\d{1,15}(?:\.\d{1,9})?$/.test(text)) return Number(text);
  if (kinds.includes('boolean') && (text === 'true' || text === 'false')) return text === 'true';

  return text;
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
