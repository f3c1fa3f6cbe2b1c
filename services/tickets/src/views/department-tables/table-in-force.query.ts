import { Inject, Injectable } from '@nestjs/common';
import { DepartmentTableChanged, type WorkItem } from '@rapport/contracts-tickets';
import { streamOf, upcast, type EventStore, type NewEvent } from '@rapport/event-sourcing';
import { LOG } from '@rapport/service-host';
import { departmentTableAggregate } from '../../department-table/department-table.decider.js';
import { departmentUnknown } from '../../department-table/department-table.errors.js';
import { DEPARTMENT_TABLE_ID, routingBy, TEXTBOOK_TABLE, type DepartmentTable, type Routing } from '../../department-table/department-table.rule.js';

const STREAM = streamOf(departmentTableAggregate, DEPARTMENT_TABLE_ID);

/**
 * The department table as the log holds it: whoever opens a ticket after a change was acknowledged is routed by the change, through any process.
 *
 * A view would follow a moment later. What was read before is kept, so that a ticket costs one look for changes since.
 */
@Injectable()
export class TableInForce {
  private table: DepartmentTable = TEXTBOOK_TABLE;

  constructor(@Inject(LOG) private readonly log: Pick<EventStore, 'readStream'>) {}

  /** Where a work item goes by the table in force (TKT-12). */
  async routing(workItem: WorkItem): Promise<Routing> {
    return routingBy(await this.now(), workItem);
  }

  /** @throws DomainError DEPARTMENT_UNKNOWN */
  async refuseUnknown(...departments: readonly string[]): Promise<void> {
    const known = (await this.now()).departments.map(({ code }) => code);
    const unknown = departments.find((department) => !known.includes(department));
    if (unknown !== undefined) throw departmentUnknown(unknown, known);
  }

  private async now(): Promise<DepartmentTable> {
    const { decider } = departmentTableAggregate;
    // The first change makes version 2 of the table and version 1 of the stream.
    const changes = await this.log.readStream(STREAM, this.table.tableVersion - 1);
    this.table = changes.reduce((table, change) => decider.evolve(table, upcast(DepartmentTableChanged, change) as NewEvent as DepartmentTableChanged), this.table);

    return this.table;
  }
}
