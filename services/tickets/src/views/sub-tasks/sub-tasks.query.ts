import { Injectable } from '@nestjs/common';
import { Pages, Restrictions, type Page } from '@rapport/service-host';
import type { ListSubTasksRequest } from '../../http/teamwork.requests.js';
import { subTasks } from './sub-tasks.projection.js';
import type { SubTaskRow } from './sub-tasks.row.js';

/** What departments have to do, what is due first on top. */
@Injectable()
export class SubTasksQuery {
  constructor(
    private readonly restrictions: Restrictions,
    private readonly pages: Pages,
  ) {}

  list({ department, state, ticketId, overdue, sort, limit, cursor }: ListSubTasksRequest): Promise<Page<SubTaskRow>> {
    const rows = this.restrictions.rows(subTasks);
    if (department !== undefined) rows.andWhere('row.department = :department', { department });
    if (state !== undefined) rows.andWhere('row.state = :state', { state });
    if (ticketId !== undefined) rows.andWhere('row.ticketId = :ticketId', { ticketId });
    if (overdue !== undefined) rows.andWhere('row.overdue = :overdue', { overdue });

    return this.restrictions.openedPage(subTasks, this.pages.page({ rows, sortable: ['dueAt', 'openedAt'], key: 'subTaskId', sort, limit, cursor, list: `sub-tasks ${JSON.stringify({ department, state, ticketId, overdue })}` }));
  }
}
