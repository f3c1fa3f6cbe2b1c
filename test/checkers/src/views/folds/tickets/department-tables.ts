import { told, type Fold } from '../../fold.js';

/** Every version of the department table is a row of its own, as it was written. */
export const departmentTables: Fold = {
  ...{ service: 'tickets', view: 'department-tables', key: ['tableId', 'tableVersion'] },
  keyOf: ({ type, data }) => (type === 'tickets.department-table-changed' ? told(data, 'tableId', 'tableVersion') : null),
  next: (_, { data }) => told(data, 'tableId', 'tableVersion', 'departments', 'routes', 'workItem', 'reason', 'changedBy', 'changedAt'),
};
