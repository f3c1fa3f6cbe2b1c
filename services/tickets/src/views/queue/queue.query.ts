import { Inject, Injectable } from '@nestjs/common';
import { Pages, PartiesQuery, VIEWS, type Page } from '@rapport/service-host';
import { DataSource } from 'typeorm';
import type { ListTicketsRequest } from '../../http/tickets.requests.js';
import { QueueRow } from './queue.row.js';

/** The queue, filtered, sorted and cut into pages. */
@Injectable()
export class QueueQuery {
  constructor(
    @Inject(VIEWS) private readonly views: DataSource,
    private readonly pages: Pages,
    private readonly parties: PartiesQuery,
  ) {}

  async list({ status, priority, agentId, requesterId, open, sort, limit, cursor }: ListTicketsRequest): Promise<Page<QueueRow>> {
    const rows = this.views.getRepository(QueueRow).createQueryBuilder('row');
    if (status !== undefined) rows.andWhere('row.status IN (:...status)', { status });
    if (priority !== undefined) rows.andWhere('row.priority IN (:...priority)', { priority });
    if (agentId !== undefined) rows.andWhere('row.agentId = :agentId', { agentId });
    const requesters = await this.parties.sameCustomer(requesterId);
    if (requesters !== undefined) rows.andWhere('row.requesterId IN (:...requesters)', { requesters });
    if (open !== undefined) rows.andWhere('row.open = :open', { open });

    return this.pages.page({
      rows,
      sortable: ['nextDueAt', 'openedAt', 'waitingSince', 'number'],
      key: 'ticketId',
      sort,
      limit,
      cursor,
      list: `queue ${JSON.stringify({ status, priority, agentId, requesterId, open })}`,
    });
  }
}
