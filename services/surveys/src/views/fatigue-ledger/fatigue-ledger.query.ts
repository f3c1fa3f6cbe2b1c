import { Inject, Injectable } from '@nestjs/common';
import { Pages, PartiesQuery, Runner, VIEWS, type Page } from '@rapport/service-host';
import { DataSource } from 'typeorm';
import type { ListDecisionsRequest } from '../../http/surveys.requests.js';
import { fatigueLedger } from './fatigue-ledger.projection.js';
import { FatigueLedgerRow } from './fatigue-ledger.row.js';

/** The decisions whether parties may be asked. */
@Injectable()
export class FatigueLedgerQuery {
  constructor(
    @Inject(VIEWS) private readonly views: DataSource,
    private readonly pages: Pages,
    private readonly runner: Runner,
    private readonly parties: PartiesQuery,
  ) {}

  async list({ sort, limit, cursor, ...filters }: ListDecisionsRequest): Promise<Page<FatigueLedgerRow> & { readonly parked: number }> {
    const rows = this.views.getRepository(FatigueLedgerRow).createQueryBuilder('row');
    const { partyId, ...exact } = filters;
    const parties = await this.parties.sameCustomer(partyId);
    if (parties !== undefined) rows.andWhere('row.partyId IN (:...parties)', { parties });
    for (const [column, value] of Object.entries(exact)) if (value !== undefined) rows.andWhere(`row.${column} = :${column}`, { [column]: value });
    const page = await this.pages.page({ rows, sortable: ['decidedAt'], key: 'decisionId', sort, limit, cursor, list: `fatigue ${JSON.stringify(filters)}` });

    return { ...page, parked: await this.runner.parkedCount(fatigueLedger) };
  }
}
