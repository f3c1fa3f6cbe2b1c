import { Injectable } from '@nestjs/common';
import { Pages, Restrictions, type Page } from '@rapport/service-host';
import type { ListDeclinesRequest } from '../../http/contact-reads.requests.js';
import { declines } from './declines.projection.js';
import type { DeclineRow } from './declines.row.js';

/** What was declined, in the order of time. */
@Injectable()
export class DeclinesQuery {
  constructor(
    private readonly restrictions: Restrictions,
    private readonly pages: Pages,
  ) {}

  list({ ticketId, style, agentId, sort, limit, cursor }: ListDeclinesRequest): Promise<Page<DeclineRow>> {
    const rows = this.restrictions.rows(declines);
    if (ticketId !== undefined) rows.andWhere('row.ticketId = :ticketId', { ticketId });
    if (style !== undefined) rows.andWhere('row.style = :style', { style });
    if (agentId !== undefined) rows.andWhere('row.agentId = :agentId', { agentId });

    return this.restrictions.openedPage(declines, this.pages.page({ rows, sortable: ['declinedAt'], key: 'declineId', sort, limit, cursor, list: `declines ${JSON.stringify({ ticketId, style, agentId })}` }));
  }
}
