import { Injectable } from '@nestjs/common';
import { Pages, PartiesQuery, Restrictions, type Page } from '@rapport/service-host';
import type { ListTicketsRequest } from '../../http/tickets.requests.js';
import { queue } from './queue.projection.js';
import type { QueueRow } from './queue.row.js';

/** The queue, filtered, sorted and cut into pages. */
@Injectable()
export class QueueQuery {
  constructor(
    private readonly restrictions: Restrictions,
    private readonly pages: Pages,
    private readonly parties: PartiesQuery,
  ) {}

  async list({ status, priority, agentId, requesterId, open, department, lead, internal, responseBreached, sort, limit, cursor }: ListTicketsRequest): Promise<Page<QueueRow>> {
    const rows = this.restrictions.rows(queue);
    if (status !== undefined) rows.andWhere('row.status IN (:...status)', { status });
    if (priority !== undefined) rows.andWhere('row.priority IN (:...priority)', { priority });
    if (agentId !== undefined) rows.andWhere('row.agentId = :agentId', { agentId });
    const requesters = await this.parties.sameCustomer(requesterId);
    if (requesters !== undefined) rows.andWhere('row.requesterId IN (:...requesters)', { requesters });
    if (lead !== undefined) rows.andWhere('row.lead = :lead', { lead });
    if (department !== undefined) rows.andWhere('(row.lead = :department OR row.collaborators @> :involved::jsonb)', { department, involved: JSON.stringify([department]) });
    if (internal !== undefined) rows.andWhere('row.internal = :internal', { internal });
    if (responseBreached !== undefined) rows.andWhere('row.responseBreached = :responseBreached', { responseBreached });
    if (open !== undefined) rows.andWhere('row.open = :open', { open });

    return this.restrictions.openedPage(queue, this.pages.page({
      rows,
      sortable: ['nextDueAt', 'openedAt', 'waitingSince', 'customerWaitingSince', 'number'],
      key: 'ticketId',
      sort,
      limit,
      cursor,
      list: `queue ${JSON.stringify({ status, priority, agentId, requesterId, open, department, lead, internal, responseBreached })}`,
    }));
  }
}
