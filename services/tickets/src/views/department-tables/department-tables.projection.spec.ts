import { DepartmentTableChanged, TEXTBOOK_DEPARTMENTS, TEXTBOOK_ROUTES } from '@rapport/contracts-tickets';
import { projectionSpec, SPEC_NOW } from '@rapport/testing';
import { DEPARTMENT_TABLE_ID as tableId } from '../../department-table/department-table.rule.js';
import { departmentTables } from './department-tables.projection.js';

const changed = (tableVersion: number, reason: string) =>
  DepartmentTableChanged({ tableId, tableVersion, departments: [...TEXTBOOK_DEPARTMENTS], routes: [...TEXTBOOK_ROUTES], workItem: 'f', reason, changedBy: 'mia', changedAt: SPEC_NOW });

describe('the versions of the department table', () => {
  it('are rows of their own, none of which changes', () =>
    projectionSpec(departmentTables)(changed(2, 'one'), changed(3, 'two')).then({ tableId, tableVersion: 2, reason: 'one', changedBy: 'mia', routes: TEXTBOOK_ROUTES, workItem: 'f' }, { tableVersion: 3, reason: 'two' }));
});
