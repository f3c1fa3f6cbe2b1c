import { Injectable } from '@nestjs/common';
import { Pages, Restrictions, type Page } from '@rapport/service-host';
import type { ListRefundsRequest } from '../../http/refunds.requests.js';
import { refunds } from './refunds.projection.js';
import type { RefundRow } from './refunds.row.js';

/** Refunds, the next that is due first. */
@Injectable()
export class RefundsQuery {
  constructor(
    private readonly restrictions: Restrictions,
    private readonly pages: Pages,
  ) {}

  list({ ticketId, status, overdue, sort, limit, cursor }: ListRefundsRequest): Promise<Page<RefundRow>> {
    const rows = this.restrictions.rows(refunds);
    if (ticketId !== undefined) rows.andWhere('row.ticketId = :ticketId', { ticketId });
    if (status !== undefined) rows.andWhere('row.status = :status', { status });
    if (overdue !== undefined) rows.andWhere('row.overdue = :overdue', { overdue });

    return this.restrictions.openedPage(refunds, this.pages.page({ rows, sortable: ['dueAt', 'requestedAt'], key: 'refundId', sort, limit, cursor, list: `refunds ${JSON.stringify({ ticketId, status, overdue })}` }));
  }
}
