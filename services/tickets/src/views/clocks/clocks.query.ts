import { Injectable } from '@nestjs/common';
import { Pages, Restrictions, type Page } from '@rapport/service-host';
import type { ListClocksRequest } from '../../http/clocks.requests.js';
import { clocks } from './clocks.projection.js';
import type { ClockRow } from './clocks.row.js';

/** Clocks of many tickets: what is due next, what was not kept. */
@Injectable()
export class ClocksQuery {
  constructor(
    private readonly restrictions: Restrictions,
    private readonly pages: Pages,
  ) {}

  list({ ticketId, metric, open, breached, acknowledged, team, priority, owner, sort, limit, cursor }: ListClocksRequest): Promise<Page<ClockRow>> {
    const rows = this.restrictions.rows(clocks);
    for (const [column, value] of Object.entries({ ticketId, metric, open, breached, team, priority, owner })) if (value !== undefined) rows.andWhere(`row.${column} = :${column}`, { [column]: value });
    if (acknowledged !== undefined) rows.andWhere(`row.acknowledgedBy IS ${acknowledged ? 'NOT ' : ''}NULL`);

    return this.pages.page({ rows, sortable: ['nextDueAt', 'startedAt'], key: 'clockId', sort, limit, cursor, list: `clocks ${JSON.stringify({ ticketId, metric, open, breached, acknowledged, team, priority, owner })}` });
  }
}
