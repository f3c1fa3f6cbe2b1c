import { departmentTableAggregate } from './department-table/department-table.decider.js';
import { DepartmentTableController } from './http/department-table.controller.js';
import { TeamworkController } from './http/teamwork.controller.js';
import { fallDueWhenSeriesElapsed } from './reactions/fall-due-when-series-elapsed.js';
import { noteOverdueWhenSubTaskDue } from './reactions/note-overdue-when-sub-task-due.js';
import { openTicketWhenNextDue } from './reactions/open-ticket-when-next-due.js';
import { departmentTables } from './views/department-tables/department-tables.projection.js';
import { DepartmentTablesQuery } from './views/department-tables/department-tables.query.js';
import { TableInForce } from './views/department-tables/table-in-force.query.js';
import { subTasks } from './views/sub-tasks/sub-tasks.projection.js';
import { SubTasksQuery } from './views/sub-tasks/sub-tasks.query.js';

/** Who leads what, what departments do for each other, and what comes back. */
export const teamwork = {
  aggregates: [departmentTableAggregate],
  views: [departmentTables, subTasks],
  reactions: [noteOverdueWhenSubTaskDue, fallDueWhenSeriesElapsed, openTicketWhenNextDue],
  controllers: [DepartmentTableController, TeamworkController],
  providers: [DepartmentTablesQuery, TableInForce, SubTasksQuery],
};
