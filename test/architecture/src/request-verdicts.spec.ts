import 'reflect-metadata';
import { existsSync, readdirSync } from 'node:fs';
import { DomainError } from '@rapport/event-sourcing';
import { instanceOf, requestSchemaOf, routesOf, validated, type JsonSchema, type ServiceDefinition } from '@rapport/service-host';
import { validateSync } from 'class-validator';
import fc from 'fast-check';

type RequestClass = new () => object;

const services = new URL('../../../services/', import.meta.url);

/** Every class that checks a body or a query anywhere in the platform, found through the routes. */
const requestClasses = async (): Promise<readonly RequestClass[]> => {
  const found = new Set<RequestClass>();
  for (const name of readdirSync(services)) {
    if (!existsSync(new URL(`${name}/src/${name}.module.ts`, services))) continue;
    const module = (await import(new URL(`${name}/src/${name}.module.ts`, services).pathname)) as Record<string, ServiceDefinition>;
    const definition = Object.values(module).find((value) => typeof value === 'object' && 'controllers' in value);
    for (const { body, query } of routesOf(definition!.controllers)) for (const type of [body, query]) if (type !== null) found.add(type as RequestClass);
  }

  return [...found];
};

const anything = fc.oneof(
  fc.string(),
  fc.constantFrom('', ' ', '\ufe0f', '👨‍👩‍👧', 'open', '2026-03-02T09:00:00Z', '2026-02-30T09:00:00Z', '2026-03-02', 'a@b.cn', '7c2d1e90-4b3a-8f65-8d21-0a9b8c7d6e5f'), // An id in capitals is the one thing in which they differ: class-validator takes it, the platform does not.
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.string(), { maxLength: 3 }),
  fc.constant({}),
);

/** Values near what a schema wants: mostly right, so that the verdicts have something to differ about. */
const near = (schema: JsonSchema): fc.Arbitrary<unknown> => {
  const options = schema['anyOf'] as readonly JsonSchema[] | undefined;
  const right = (): fc.Arbitrary<unknown> => {
    if (options !== undefined) return fc.oneof(...options.map(near));
    if (schema['enum'] !== undefined) return fc.constantFrom(...(schema['enum'] as readonly unknown[]));
    if (schema['format'] === 'uuid') return fc.uuid();
    if (schema['x-judge'] === 'isEmail') return fc.emailAddress();
    if (schema['x-judge'] !== undefined) return fc.date({ noInvalidDate: true }).map((date) => date.toISOString());
    switch (schema['type']) {
      case 'string': {
        const { min = 0, max = 40 } = (schema['x-length'] ?? {}) as { min?: number; max?: number };
        return fc.oneof(fc.string({ minLength: min, maxLength: Math.min(max, min + 40) }), fc.string({ minLength: max + 1, maxLength: max + 2 }), fc.string({ unit: 'grapheme', minLength: min, maxLength: min + 5 }));
      }
      case 'integer':
        return fc.integer({ min: -3, max: 300 });
      case 'number':
        return fc.double({ min: -3, max: 300, noNaN: true });
      case 'boolean':
        return fc.boolean();
      case 'array':
        return fc.array(near(schema['items'] as JsonSchema), { maxLength: 12 });
      case 'object':
        return schema['properties'] === undefined ? fc.object() : object(schema);
      default:
        return anything;
    }
  };

  return fc.oneof({ arbitrary: right(), weight: 12 }, { arbitrary: anything, weight: 1 });
};

const object = (schema: JsonSchema): fc.Arbitrary<object> => {
  const properties = schema['properties'] as Record<string, JsonSchema>;
  const known = fc.record(Object.fromEntries(Object.entries(properties).map(([name, property]) => [name, near(property)])), { requiredKeys: [] });
  const whole = fc.record(Object.fromEntries(Object.entries(properties).map(([name, property]) => [name, near(property)])));
  const unknown = fc.constantFrom('role', 'tenantId', 'toString');

  return fc.oneof({ arbitrary: whole, weight: 6 }, { arbitrary: known, weight: 2 }, { arbitrary: fc.tuple(whole, unknown).map(([body, name]) => ({ ...body, [name]: 1 })), weight: 1 });
};

const compiled = (type: RequestClass, value: object): boolean => {
  try {
    validated(type, structuredClone(value), 'body');
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
};

const judged = (type: RequestClass, value: object): boolean =>
  validateSync(instanceOf(type as never, structuredClone(value) as Record<string, unknown>), { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: false }).length === 0;

describe('the compiled validator and class-validator', () => {
  it('give the same verdict on every request class, over generated inputs', async () => {
    const classes = await requestClasses();
    expect(classes.length).toBeGreaterThan(20);
    const verdicts = { taken: 0, refused: 0 };
    for (const type of classes) {
      fc.assert(
        fc.property(object(requestSchemaOf(type as never).schema), (value) => {
          const verdict = compiled(type, value);
          verdicts[verdict ? 'taken' : 'refused'] += 1;
          expect({ type: type.name, verdict }).toEqual({ type: type.name, verdict: judged(type, value) });
        }),
        { numRuns: 60 },
      );
    }
    expect(verdicts.taken).toBeGreaterThan(50);
    expect(verdicts.refused).toBeGreaterThan(50);
  });

  it('differ in one thing: a property "constructor" hides all rules from class-validator, and the compiled one refuses it', async () => {
    for (const type of await requestClasses()) expect({ type: type.name, taken: compiled(type, { constructor: 1 }) }).toEqual({ type: type.name, taken: false });
  });
});
