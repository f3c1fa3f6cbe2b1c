import { readFileSync } from 'node:fs';
import { customersLanguage } from '@rapport/contracts-customers';
import { openApiDocument, routesOf } from '@rapport/service-host';
import { CustomersSettings } from './customers.config.js';
import { customersService } from './customers.module.js';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const namedIn = (pattern: RegExp) => [...new Set([...readme.matchAll(pattern)].map(([, name]) => name!))].sort();
const sorted = (names: Iterable<string>) => [...names].sort();

describe('the page of customers', () => {
  it('names every refusal, and no other', () => expect(namedIn(/`([A-Z]+(?:_[A-Z]+)+)`/g).filter((name) => !name.startsWith('CUSTOMERS_'))).toEqual(sorted(Object.keys(customersLanguage.refusals))));

  it('names every fact, and no other', () => expect(namedIn(/`(customers\.[a-z-]+)`/g)).toEqual(sorted(customersLanguage.events.map(({ type }) => type))));

  it('names every setting, and no other', () => expect(namedIn(/`(CUSTOMERS_[A-Z_]+)`/g)).toEqual(sorted(Object.keys(CustomersSettings.properties))));

  it('names every route, and no other', () =>
    expect(namedIn(/`((?:GET|POST) \/v1\/[^`]+)`/g)).toEqual(sorted(routesOf(customersService.controllers).map(({ method, path }) => `${method.toUpperCase()} ${path}`))));

  it('names every view and every reaction', () => {
    for (const { name } of [...customersService.views, ...customersService.reactions]) expect(readme).toContain(`\`${name}\``);
  });
});

describe('the routes of customers', () => {
  it('say what they answer and who may call them', () => {
    const silent = routesOf(customersService.controllers).filter(({ answers, scope }) => answers === null || scope === null);
    expect(silent).toEqual([]);
  });

  it('make one OpenAPI document that keeps opaque personal fields to itself', () => {
    const document = JSON.stringify(openApiDocument(customersService, customersService.controllers));
    expect(document).toContain('"CustomerCard"');
    expect(document).not.toContain('nameField');
  });
});
