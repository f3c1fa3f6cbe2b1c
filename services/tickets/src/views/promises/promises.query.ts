import { Injectable } from '@nestjs/common';
import { Pages, Restrictions, type Page } from '@rapport/service-host';
import type { ListPromisesRequest } from '../../http/contact-reads.requests.js';
import { promises } from './promises.projection.js';
import type { PromiseRow } from './promises.row.js';

/** Promises, the next that is due first. */
@Injectable()
export class PromisesQuery {
  constructor(
    private readonly restrictions: Restrictions,
    private readonly pages: Pages,
  ) {}

  list({ ticketId, status, owner, source, sort, limit, cursor }: ListPromisesRequest): Promise<Page<PromiseRow>> {
    const rows = this.restrictions.rows(promises);
    if (ticketId !== undefined) rows.andWhere('row.ticketId = :ticketId', { ticketId });
    if (status !== undefined) rows.andWhere('row.status = :status', { status });
    if (owner !== undefined) rows.andWhere('row.owner = :owner', { owner });
    if (source !== undefined) rows.andWhere('row.source = :source', { source });

    return this.restrictions.openedPage(promises, this.pages.page({ rows, sortable: ['dueAt', 'madeAt'], key: 'promiseId', sort, limit, cursor, list: `promises ${JSON.stringify({ ticketId, status, owner, source })}` }));
  }
}
