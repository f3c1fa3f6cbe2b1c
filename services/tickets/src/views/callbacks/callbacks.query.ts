import { Injectable } from '@nestjs/common';
import { Pages, Restrictions, type Page } from '@rapport/service-host';
import type { ListCallbacksRequest, OwedCallAnswer } from '../../http/contact-reads.requests.js';
import { CallWindowsQuery } from '../call-windows/call-windows.query.js';
import { callbacks } from './callbacks.projection.js';
import type { CallbackRow } from './callbacks.row.js';

/** Callbacks, the next that is due first. */
@Injectable()
export class CallbacksQuery {
  constructor(
    private readonly restrictions: Restrictions,
    private readonly pages: Pages,
    private readonly windows: CallWindowsQuery,
  ) {}

  async list({ ticketId, open, agentId, sort, limit, cursor }: ListCallbacksRequest): Promise<Page<OwedCallAnswer>> {
    const rows = this.restrictions.rows(callbacks);
    if (ticketId !== undefined) rows.andWhere('row.ticketId = :ticketId', { ticketId });
    if (open !== undefined) rows.andWhere('row.open = :open', { open });
    if (agentId !== undefined) rows.andWhere('row.agentId = :agentId', { agentId });

    const page = await this.restrictions.openedPage(callbacks, this.pages.page({ rows, sortable: ['dueAt'], key: 'callbackId', sort, limit, cursor, list: `callbacks ${JSON.stringify({ ticketId, open, agentId })}` }));

    return { ...page, items: await this.withWindows(page.items) };
  }

  /** With the time from which on each call that we still owe suits whom we call. */
  async withWindows<Row extends Pick<CallbackRow, 'open' | 'partyId'>>(rows: readonly Row[]): Promise<readonly (Row & Pick<OwedCallAnswer, 'callFrom'>)[]> {
    const from = await this.windows.callFrom(rows.filter((row) => row.open).map(({ partyId }) => partyId));

    return rows.map((row) => ({ ...row, callFrom: (row.open ? from.get(row.partyId) : null) ?? null }));
  }
}
