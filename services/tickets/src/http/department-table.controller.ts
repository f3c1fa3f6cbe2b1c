import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { WORK_ITEM_NAMES } from '@rapport/contracts-tickets';
import type { CommandMetadata, HandleCommand } from '@rapport/event-sourcing';
import { Answers, answer, factsOf, HANDLE, Metadata, Reads, Scope, Summary, withVersion } from '@rapport/service-host';
import type { DepartmentTableCommand } from '../department-table/department-table.commands.js';
import { departmentTableAggregate } from '../department-table/department-table.decider.js';
import { DEPARTMENT_TABLE_ID as tableId } from '../department-table/department-table.rule.js';
import { departmentTables } from '../views/department-tables/department-tables.projection.js';
import { DepartmentTablesQuery, type ReadTable } from '../views/department-tables/department-tables.query.js';
import {
  DepartmentTableAnswer,
  DepartmentTableChangedAnswer,
  ListDepartmentTablesRequest,
  NameDepartmentRequest,
  ReadDepartmentTableRequest,
  RouteWorkItemRequest,
} from './teamwork.requests.js';

const USUAL_PAGE = 50;
const LARGEST_PAGE = 200;
const NEWEST = 2_147_483_647;

/** Which department does what (TKT-12). */
@Controller({ version: '1' })
export class DepartmentTableController {
  constructor(
    @Inject(HANDLE) private readonly handle: HandleCommand,
    private readonly tables: DepartmentTablesQuery,
  ) {}

  @Get('department-table')
  @Scope('tickets:read')
  @Reads(departmentTables)
  @Answers(DepartmentTableAnswer)
  @Summary('Who leads which work item and who collaborates, now or by an earlier version.')
  async getDepartmentTable(@Query() { tableVersion }: ReadDepartmentTableRequest) {
    const table = told(tableVersion === undefined ? await this.tables.inForce() : await this.tables.version(tableVersion));

    // The stream begins with the first change, which makes version 2.
    return withVersion({ ...table, version: table.tableVersion - 1 });
  }

  @Get('department-table-versions')
  @Scope('tickets:read')
  @Reads(departmentTables)
  @Answers(DepartmentTableAnswer, { list: true })
  @Summary('All versions of the department table, the newest first.')
  async listDepartmentTables(@Query() { limit, upTo }: ListDepartmentTablesRequest) {
    return { items: (await this.tables.list(Math.min(limit ?? USUAL_PAGE, LARGEST_PAGE), upTo ?? NEWEST)).map(told) };
  }

  @Post('department-table/routes')
  @HttpCode(200)
  @Scope('tickets:manage')
  @Answers(DepartmentTableChangedAnswer)
  @Summary('Another department leads a work item, or others collaborate: tickets that are opened afterwards follow.')
  routeWorkItem(@Body() { workItem, lead, collaborators, reason }: RouteWorkItemRequest, @Metadata() metadata: CommandMetadata) {
    return this.give({ type: 'RouteWorkItem', data: { tableId, workItem, lead, collaborators, reason }, metadata });
  }

  @Post('department-table/departments')
  @HttpCode(200)
  @Scope('tickets:manage')
  @Answers(DepartmentTableChangedAnswer)
  @Summary('Adds a department, or gives one another name.')
  nameDepartment(@Body() { code, zh, en, reason }: NameDepartmentRequest, @Metadata() metadata: CommandMetadata) {
    return this.give({ type: 'NameDepartment', data: { tableId, code, zh, en, reason }, metadata });
  }

  private async give(command: DepartmentTableCommand) {
    const handled = await this.handle(departmentTableAggregate, tableId, command);
    return answer(handled, factsOf(handled) satisfies DepartmentTableChangedAnswer);
  }
}

const told = ({ tableVersion, departments, routes, reason, changedBy, changedAt }: ReadTable) => ({
  tableVersion,
  departments,
  routes: routes.map((route) => ({ ...route, ...WORK_ITEM_NAMES[route.workItem] })),
  reason: reason ?? null,
  changedBy: changedBy ?? null,
  changedAt: changedAt ?? null,
});
