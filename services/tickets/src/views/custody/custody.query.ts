import { Injectable } from '@nestjs/common';
import { Pages, Restrictions, type Page } from '@rapport/service-host';
import type { ListCustodyRequest } from '../../http/repairs.requests.js';
import { custody } from './custody.projection.js';
import type { CustodyRow } from './custody.row.js';

/** Chains of custody, in the order in which things changed hands. */
@Injectable()
export class CustodyQuery {
  constructor(
    private readonly restrictions: Restrictions,
    private readonly pages: Pages,
  ) {}

  list({ itemId, repairId, kind, sort, limit, cursor }: ListCustodyRequest & { readonly repairId?: string }): Promise<Page<CustodyRow>> {
    const rows = this.restrictions.rows(custody);
    for (const [column, value] of Object.entries({ itemId, repairId, kind })) if (value !== undefined) rows.andWhere(`row.${column} = :${column}`, { [column]: value });
    return this.restrictions.openedPage(custody, this.pages.page({ rows, sortable: ['changedAt'], key: 'custodyId', sort, limit, cursor, list: `custody ${JSON.stringify({ itemId, repairId, kind })}` }));
  }
}
