import { Inject, Injectable } from '@nestjs/common';
import { Pages, Restrictions, VIEWS, type Page } from '@rapport/service-host';
import { IsInt, IsNumber, IsString } from 'class-validator';
import { DataSource } from 'typeorm';
import type { PeriodRequest } from '../../http/contact-reads.requests.js';
import type { ListRecoveryCostsRequest } from '../../http/refunds.requests.js';
import { recoveryCosts } from './recovery-costs.projection.js';
import { RecoveryCostRow } from './recovery-costs.row.js';

/** What one kind of making good has cost in one currency. */
export class RecoveryCostTotal {
  @IsString() currency!: string;
  @IsString() kind!: string;
  @IsInt() times!: number;
  /** In minor units. */
  @IsNumber() total!: number;
}

/** What making good has cost, one by one and in sum; amounts of different currencies are never added. */
@Injectable()
export class RecoveryCostsQuery {
  constructor(
    @Inject(VIEWS) private readonly views: DataSource,
    private readonly restrictions: Restrictions,
    private readonly pages: Pages,
  ) {}

  list({ ticketId, kind, failureKind, sort, limit, cursor }: ListRecoveryCostsRequest): Promise<Page<RecoveryCostRow>> {
    const rows = this.restrictions.rows(recoveryCosts);
    if (ticketId !== undefined) rows.andWhere('row.ticketId = :ticketId', { ticketId });
    if (kind !== undefined) rows.andWhere('row.kind = :kind', { kind });
    if (failureKind !== undefined) rows.andWhere('row.failureKind = :failureKind', { failureKind });

    return this.restrictions.openedPage(recoveryCosts, this.pages.page({ rows, sortable: ['spentAt', 'cost'], key: 'costId', sort, limit, cursor, list: `recovery-costs ${JSON.stringify({ ticketId, kind, failureKind })}` }));
  }

  /** Of what was spent in the period, by currency and kind; without what is told to few. */
  async totals({ from, to }: PeriodRequest): Promise<{ readonly items: readonly RecoveryCostTotal[] }> {
    const rows = this.views.getRepository(RecoveryCostRow).createQueryBuilder('row');
    if (from !== undefined) rows.andWhere('row.spentAt >= :from', { from });
    if (to !== undefined) rows.andWhere('row.spentAt < :to', { to });
    const items = await rows
      .select('row.currency', 'currency')
      .addSelect('row.kind', 'kind')
      .addSelect('count(*)::int', 'times')
      .addSelect('sum(row.cost)', 'total')
      .groupBy('row.currency')
      .addGroupBy('row.kind')
      .orderBy('1')
      .addOrderBy('2')
      .getRawMany<RecoveryCostTotal>();

    return { items };
  }
}
