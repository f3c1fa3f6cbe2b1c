import { readdirSync } from 'node:fs';
import type { ServiceDefinition } from '@rapport/service-host';
import { restrictions } from '@rapport/service-host';
import { getMetadataArgsStorage } from 'typeorm';

const services = new URL('../../../services/', import.meta.url);

/** Columns that name people and what people belong to: no stream of theirs is ever restricted. */
const PEOPLE = /^(?:party|requester|customer|respondent|complainant|selectedParty)Ids?$/;

/** Rows of many streams at once, or of a party alone, which no id can hide, and what makes that harmless. */
const COUNTS: Readonly<Record<string, string>> = {
  'analytics contacts': 'what is restricted from its first fact on is not counted, and a count of contacts says no more of the others',
  'surveys satisfaction-index': 'no survey follows from what is restricted, so that no answer is counted',
  'tickets call-windows': 'when somebody wants to be called tells of no ticket',
  'tickets portal-pages': 'how somebody has their page of the portal tells of no ticket',
};

const idsOf = (row: new () => object): readonly string[] =>
  getMetadataArgsStorage()
    .columns.filter(({ target, options }) => (target === row || row.prototype instanceof (target as never)) && options.type === 'uuid')
    .map(({ propertyName }) => propertyName)
    .filter((name) => !PEOPLE.test(name));

/** Facts of services that tell of tickets, complaints and invitations; those of customers tell of parties alone. */
const TOLD = /^(?:tickets|complaints|surveys)\./;

const found = async () => {
  const definitions: ServiceDefinition[] = [];
  for (const name of readdirSync(services)) {
    const module = (await import(new URL(`${name}/src/${name}.module.ts`, services).pathname)) as Record<string, unknown>;
    definitions.push(Object.values(module).find((value) => typeof value === 'object' && value !== null && 'controllers' in value) as ServiceDefinition);
  }

  return definitions.flatMap(({ name, views }) =>
    views.filter(({ when }) => when.some(({ contract }) => contract === null || TOLD.test(contract.type))).map((view) => ({ name: `${name} ${view.name}`, ids: view.concerns ?? idsOf(view.row) })),
  );
};

describe('what rows tell of can be restricted', () => {
  it('every row that is made of facts about tickets names one by a uuid column, by which the SQL view leaves it out', async () => {
    const views = await found();
    expect(views.length).toBeGreaterThan(10);
    const open = views.filter(({ name, ids }) => ids.length === 0 && !(name in COUNTS)).map(({ name }) => name);
    // Give the row a column such as `@Column({ type: 'uuid' }) ticketId`, or, where it stands for many, say here why that is harmless.
    expect(open).toEqual([]);
  });

  it('would be found where a row forgets it, and nothing is excused that does not need to be', async () => {
    const views = await found();
    expect(idsOf(restrictions.row)).toEqual(['streamId', 'rootId']);
    class Forgetful {}
    expect(idsOf(Forgetful)).toEqual([]);
    expect(Object.keys(COUNTS).filter((name) => !views.some((view) => view.name === name && view.ids.length === 0))).toEqual([]);
  });
});
