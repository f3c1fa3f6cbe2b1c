import { DepartmentTableChanged } from '@rapport/contracts-tickets';
import { on, projection } from '@rapport/event-sourcing';
import { DepartmentTablesRow } from './department-tables.row.js';

/** Who led what, by which version of the table. */
export const departmentTables = projection(DepartmentTablesRow, {
  name: 'department-tables',
  version: 1,
  when: [on(DepartmentTableChanged, (_, { data }) => ({ ...data }))],
  keyOf: ({ data: { tableId, tableVersion } }) => ({ tableId, tableVersion }),
});
