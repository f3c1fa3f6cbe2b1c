import { Injectable } from '@nestjs/common';
import { Pages, Restrictions, type Page } from '@rapport/service-host';
import type { ListCallbacksRequest } from '../../http/contact-reads.requests.js';
import { callbacks } from './callbacks.projection.js';
import type { CallbackRow } from './callbacks.row.js';

/** Callbacks, the next that is due first. */
@Injectable()
export class CallbacksQuery {
  constructor(
    private readonly restrictions: Restrictions,
    private readonly pages: Pages,
  ) {}

  list({ ticketId, open, agentId, sort, limit, cursor }: ListCallbacksRequest): Promise<Page<CallbackRow>> {
    const rows = this.restrictions.rows(callbacks);
    if (ticketId !== undefined) rows.andWhere('row.ticketId = :ticketId', { ticketId });
    if (open !== undefined) rows.andWhere('row.open = :open', { open });
    if (agentId !== undefined) rows.andWhere('row.agentId = :agentId', { agentId });

    return this.restrictions.openedPage(callbacks, this.pages.page({ rows, sortable: ['dueAt'], key: 'callbackId', sort, limit, cursor, list: `callbacks ${JSON.stringify({ ticketId, open, agentId })}` }));
  }
}
