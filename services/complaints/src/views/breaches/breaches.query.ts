import { Injectable } from '@nestjs/common';
import { Pages, PartiesQuery, Restrictions, Runner, type Page } from '@rapport/service-host';
import type { ListBreachesRequest } from '../../http/complaints.requests.js';
import { breaches } from './breaches.projection.js';
import type { BreachRow } from './breaches.row.js';

/** The breaches, the oldest first unless asked otherwise. */
@Injectable()
export class BreachesQuery {
  constructor(
    private readonly restrictions: Restrictions,
    private readonly pages: Pages,
    private readonly runner: Runner,
    private readonly parties: PartiesQuery,
  ) {}

  async list({ complaintId, partyId, sort, limit, cursor }: ListBreachesRequest): Promise<Page<BreachRow> & { readonly parked: number }> {
    const rows = this.restrictions.rows(breaches);
    if (complaintId !== undefined) rows.andWhere('row.complaintId = :complaintId', { complaintId });
    const parties = await this.parties.sameCustomer(partyId);
    if (parties !== undefined) rows.andWhere('row.partyId IN (:...parties)', { parties });
    const page = await this.pages.page({ rows, sortable: ['breachedAt', 'dueAt'], key: 'breachId', sort, limit, cursor, list: `breaches ${JSON.stringify({ complaintId, partyId })}` });

    return { ...page, parked: await this.runner.parkedCount(breaches) };
  }
}
