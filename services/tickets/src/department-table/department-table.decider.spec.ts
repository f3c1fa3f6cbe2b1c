import { DepartmentTableChanged, TEXTBOOK_DEPARTMENTS, TEXTBOOK_ROUTES, WORK_ITEMS, type Route } from '@rapport/contracts-tickets';
import { deciderSpec, metadata, SPEC_NOW } from '@rapport/testing';
import type { NameDepartment, RouteWorkItem } from './department-table.commands.js';
import { departmentTableAggregate, departmentTableDecider } from './department-table.decider.js';
import { DEPARTMENT_TABLE_ID as tableId, routingBy, TECHNICAL_DEPARTMENT, TEXTBOOK_TABLE, withTechnical } from './department-table.rule.js';

const given = deciderSpec(departmentTableDecider);
const route = (data: Partial<RouteWorkItem['data']>): RouteWorkItem => ({ type: 'RouteWorkItem', data: { tableId, workItem: 'f', lead: 'technical', collaborators: ['sales', 'service'], reason: 'Faster', ...data }, metadata: metadata() });
const name = (data: Partial<NameDepartment['data']>): NameDepartment => ({ type: 'NameDepartment', data: { tableId, code: 'legal', zh: '法务部', en: 'Legal', reason: 'New', ...data }, metadata: metadata() });
const change = (data: Partial<DepartmentTableChanged['data']>) =>
  DepartmentTableChanged({ tableId, tableVersion: 2, departments: [...TEXTBOOK_DEPARTMENTS], routes: [...TEXTBOOK_ROUTES], workItem: null, reason: 'New', changedBy: 'agent-ana', changedAt: SPEC_NOW, ...data });
const withRoute = (changed: Route) => TEXTBOOK_ROUTES.map((before) => (before.workItem === changed.workItem ? changed : before));

describe('a ticket of technical nature', () => {
  const routing = (workItem: 'd' | 'g' | 'h') => routingBy(TEXTBOOK_TABLE, workItem);
  it('has the technical department beside those of its work item', () => {
    expect(withTechnical(routing('h'), 'technical')).toEqual({ workItem: 'h', tableVersion: 1, lead: 'service', collaborators: ['sales', 'technical'] });
    expect(TEXTBOOK_DEPARTMENTS.map(({ code }) => code)).toContain(TECHNICAL_DEPARTMENT);
  });
  it('has it once, whether it leads or collaborates', () => {
    expect(withTechnical(routing('d'), 'technical')).toEqual(routing('d'));
    expect(withTechnical({ ...routing('g'), lead: TECHNICAL_DEPARTMENT }, 'technical').collaborators).toEqual(['sales', 'service']);
  });
  it('is another than one of any other nature', () => {
    for (const nature of ['non_technical', null] as const) expect(withTechnical(routing('h'), nature)).toEqual(routing('h'));
  });
});

describe('the table of the textbook', () => {
  it('routes all nine work items, each to departments that it names', () => {
    expect(TEXTBOOK_ROUTES.map(({ workItem }) => workItem)).toEqual([...WORK_ITEMS]);
    const known = TEXTBOOK_DEPARTMENTS.map(({ code }) => code);
    for (const { lead, collaborators } of TEXTBOOK_ROUTES) {
      expect(known).toEqual(expect.arrayContaining([lead, ...collaborators]));
      expect(collaborators).not.toContain(lead);
    }
  });
  it('gives money to finance, with sales and service beside it (FT-15)', () => expect(routingBy(TEXTBOOK_TABLE, 'g')).toEqual({ workItem: 'g', tableVersion: 1, lead: 'finance', collaborators: ['sales', 'service'] }));
});

describe('a change of the table', () => {
  const changed = change({ reason: 'Faster', workItem: 'f', routes: withRoute({ workItem: 'f', lead: 'technical', collaborators: ['sales', 'service'] }) });

  it('makes the next version, whole', () => {
    given().when(route({})).then(changed);
    given(changed).when(name({})).then(change({ tableVersion: 3, routes: changed.data.routes, departments: [...TEXTBOOK_DEPARTMENTS, { code: 'legal', zh: '法务部', en: 'Legal' }] }));
    expect(departmentTableAggregate.partyOf(route({}))).toBeNull();
  });
  it('leaves no trace where it says nothing new, in whatever order', () => {
    given(changed).when(route({ collaborators: ['service', 'sales', 'sales'] })).thenNothing();
    given().when(name({ ...TEXTBOOK_DEPARTMENTS[0]! })).thenNothing();
  });
  it('names departments that exist, and the lead only once', () => {
    given().when(route({ lead: 'legal' })).thenFails('DEPARTMENT_UNKNOWN', { department: 'legal' });
    given().when(route({ collaborators: ['legal'] })).thenFails('DEPARTMENT_UNKNOWN');
    given().when(route({ collaborators: ['technical'] })).thenFails('LEAD_COLLABORATES', { lead: 'technical' });
    given(change({ departments: [...TEXTBOOK_DEPARTMENTS, { code: 'legal', zh: '法务部', en: 'Legal' }] })).when(route({ lead: 'legal' })).then(expect.objectContaining({ data: expect.objectContaining({ tableVersion: 3 }) }) as never);
  });
  it('may give a department another name', () => given().when(name({ code: 'sales', zh: '销售部', en: 'Sales' })).then(change({ departments: [{ code: 'sales', zh: '销售部', en: 'Sales' }, ...TEXTBOOK_DEPARTMENTS.slice(1)] })));
});
