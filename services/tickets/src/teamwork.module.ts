import { departmentTableAggregate } from './department-table/department-table.decider.js';
import { DepartmentTableController } from './http/department-table.controller.js';
import { ServiceCatalogueController } from './http/service-catalogue.controller.js';
import { TeamworkController } from './http/teamwork.controller.js';
import { fallDueWhenSeriesElapsed } from './reactions/fall-due-when-series-elapsed.js';
import { noteOverdueWhenSubTaskDue } from './reactions/note-overdue-when-sub-task-due.js';
import { openTicketWhenNextDue } from './reactions/open-ticket-when-next-due.js';
import { serviceCatalogueAggregate } from './service-catalogue/service-catalogue.decider.js';
import { departmentTables } from './views/department-tables/department-tables.projection.js';
import { DepartmentTablesQuery } from './views/department-tables/department-tables.query.js';
import { TableInForce } from './views/department-tables/table-in-force.query.js';
import { CatalogueInForce } from './views/service-catalogues/catalogue-in-force.query.js';
import { serviceCatalogues } from './views/service-catalogues/service-catalogues.projection.js';
import { ServiceCataloguesQuery } from './views/service-catalogues/service-catalogues.query.js';
import { subTasks } from './views/sub-tasks/sub-tasks.projection.js';
import { SubTasksQuery } from './views/sub-tasks/sub-tasks.query.js';

/** Who leads what, what service consists of, what departments do for each other, and what comes back. */
export const teamwork = {
  aggregates: [departmentTableAggregate, serviceCatalogueAggregate],
  views: [departmentTables, serviceCatalogues, subTasks],
  reactions: [noteOverdueWhenSubTaskDue, fallDueWhenSeriesElapsed, openTicketWhenNextDue],
  controllers: [DepartmentTableController, ServiceCatalogueController, TeamworkController],
  providers: [DepartmentTablesQuery, TableInForce, ServiceCataloguesQuery, CatalogueInForce, SubTasksQuery],
};
