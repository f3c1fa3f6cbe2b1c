import { Inject, Injectable } from '@nestjs/common';
import { Pages, PartiesQuery, Runner, VIEWS, type Page } from '@rapport/service-host';
import { DataSource } from 'typeorm';
import type { OwnListRequest } from '../../http/portal.requests.js';
import { purchases } from './purchases.projection.js';
import { PurchaseRow } from './purchases.row.js';

/** The orders of one customer, the latest first. */
@Injectable()
export class PurchasesQuery {
  constructor(
    @Inject(VIEWS) private readonly views: DataSource,
    private readonly pages: Pages,
    private readonly parties: PartiesQuery,
    private readonly runner: Runner,
  ) {}

  async ofCustomer(partyId: string, { limit, cursor }: OwnListRequest): Promise<Page<PurchaseRow> & { readonly parked: number }> {
    const { partyIds } = await this.parties.resolve(partyId);
    const rows = this.views.getRepository(PurchaseRow).createQueryBuilder('row').andWhere('row.partyId IN (:...partyIds)', { partyIds: [...partyIds] });
    const page = await this.pages.page({ rows, sortable: ['boughtAt'], key: 'purchaseId', sort: '-boughtAt', limit, cursor, list: `purchases ${partyId}` });

    return { ...page, parked: await this.runner.parkedCount(purchases) };
  }
}
