import { DepartmentTableChanged, type Department, type Route } from '@rapport/contracts-tickets';
import { aggregate, unreachable, type Decider } from '@rapport/event-sourcing';
import type { DepartmentTableCommand, NameDepartment, RouteWorkItem } from './department-table.commands.js';
import { departmentUnknown, leadCollaborates } from './department-table.errors.js';
import { TEXTBOOK_TABLE, type DepartmentTable } from './department-table.rule.js';

const decide = (command: DepartmentTableCommand, table: DepartmentTable): readonly DepartmentTableChanged[] => {
  switch (command.type) {
    case 'RouteWorkItem':
      return routeWorkItem(command, table);
    case 'NameDepartment':
      return nameDepartment(command, table);
    default:
      return unreachable(command);
  }
};

const routeWorkItem = ({ data: { workItem, lead, collaborators, ...data }, metadata }: RouteWorkItem, table: DepartmentTable): readonly DepartmentTableChanged[] => {
  const known = table.departments.map(({ code }) => code);
  for (const department of [lead, ...collaborators]) if (!known.includes(department)) throw departmentUnknown(department, known);
  if (collaborators.includes(lead)) throw leadCollaborates(lead);
  const route: Route = { workItem, lead, collaborators: [...new Set(collaborators)] };
  if (table.routes.some((before) => same(before, route))) return [];

  return changed(table, { ...data, workItem, routes: table.routes.map((before) => (before.workItem === workItem ? route : before)) }, metadata);
};

const nameDepartment = ({ data: { code, zh, en, ...data }, metadata }: NameDepartment, table: DepartmentTable): readonly DepartmentTableChanged[] => {
  const named: Department = { code, zh, en };
  const before = table.departments.find((department) => department.code === code);
  if (before !== undefined && before.zh === zh && before.en === en) return [];
  const departments = before === undefined ? [...table.departments, named] : table.departments.map((department) => (department.code === code ? named : department));

  return changed(table, { ...data, workItem: null, departments }, metadata);
};

type Change = Pick<DepartmentTableChanged['data'], 'tableId' | 'workItem' | 'reason'> & Partial<Pick<DepartmentTable, 'departments' | 'routes'>>;

/** The whole table as it is after the change: each version can be read by itself. */
const changed = ({ tableVersion, departments, routes }: DepartmentTable, { tableId, workItem, reason, ...parts }: Change, { actor, now }: DepartmentTableCommand['metadata']) => [
  DepartmentTableChanged({
    tableId,
    tableVersion: tableVersion + 1,
    departments: [...(parts.departments ?? departments)],
    routes: [...(parts.routes ?? routes)],
    workItem,
    reason,
    changedBy: actor.id,
    changedAt: now,
  }),
];

const same = (one: Route, other: Route): boolean => one.workItem === other.workItem && one.lead === other.lead && [...one.collaborators].sort().join() === [...other.collaborators].sort().join();

const evolve = (_: DepartmentTable, { data: { tableVersion, departments, routes } }: DepartmentTableChanged): DepartmentTable => ({ tableVersion, departments, routes });

/** Who leads which work item, and who collaborates (TKT-12). */
export const departmentTableDecider: Decider<DepartmentTable, DepartmentTableCommand, DepartmentTableChanged> = { initial: TEXTBOOK_TABLE, decide, evolve };

export const departmentTableAggregate = aggregate({ category: 'department-table', decider: departmentTableDecider, events: [DepartmentTableChanged], partyOf: () => null });
