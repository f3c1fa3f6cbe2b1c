import { Injectable } from '@nestjs/common';
import { Pages, Restrictions, type Page } from '@rapport/service-host';
import type { ListTransfersRequest } from '../../http/contact-reads.requests.js';
import { transfers } from './transfers.projection.js';
import type { TransferRow } from './transfers.row.js';

/** Transfers, the next to be answered first. */
@Injectable()
export class TransfersQuery {
  constructor(
    private readonly restrictions: Restrictions,
    private readonly pages: Pages,
  ) {}

  list({ ticketId, status, target, agentId, sort, limit, cursor }: ListTransfersRequest): Promise<Page<TransferRow>> {
    const rows = this.restrictions.rows(transfers);
    if (ticketId !== undefined) rows.andWhere('row.ticketId = :ticketId', { ticketId });
    if (status !== undefined) rows.andWhere('row.status = :status', { status });
    if (target !== undefined) rows.andWhere('row.target = :target', { target });
    if (agentId !== undefined) rows.andWhere('row.agentId = :agentId', { agentId });

    return this.restrictions.openedPage(transfers, this.pages.page({ rows, sortable: ['dueAt', 'requestedAt'], key: 'transferId', sort, limit, cursor, list: `transfers ${JSON.stringify({ ticketId, status, target, agentId })}` }));
  }
}
