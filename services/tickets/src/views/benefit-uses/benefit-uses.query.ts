import { Inject, Injectable } from '@nestjs/common';
import { Pages, PartiesQuery, Runner, VIEWS, type Page } from '@rapport/service-host';
import { DataSource } from 'typeorm';
import type { ListBenefitUsesRequest } from '../../http/entitlements.requests.js';
import { benefitUses } from './benefit-uses.projection.js';
import { BenefitUseRow } from './benefit-uses.row.js';

/** Uses of benefits, the oldest first unless asked otherwise. */
@Injectable()
export class BenefitUsesQuery {
  constructor(
    @Inject(VIEWS) private readonly views: DataSource,
    private readonly pages: Pages,
    private readonly parties: PartiesQuery,
    private readonly runner: Runner,
  ) {}

  async list({ entitlementId, holderId, benefit, allowed, sort, limit, cursor }: ListBenefitUsesRequest): Promise<Page<BenefitUseRow> & { readonly parked: number }> {
    const rows = this.views.getRepository(BenefitUseRow).createQueryBuilder('row');
    if (entitlementId !== undefined) rows.andWhere('row.entitlementId = :entitlementId', { entitlementId });
    const holders = await this.parties.sameCustomer(holderId);
    if (holders !== undefined) rows.andWhere('row.holderId IN (:...holders)', { holders });
    if (benefit !== undefined) rows.andWhere('row.benefit = :benefit', { benefit });
    if (allowed !== undefined) rows.andWhere('row.allowed = :allowed', { allowed });
    const page = await this.pages.page({ rows, sortable: ['askedAt', 'ageDays'], key: 'useId', sort, limit, cursor, list: `benefit-uses ${JSON.stringify({ entitlementId, holderId, benefit, allowed })}` });

    return { ...page, parked: await this.runner.parkedCount(benefitUses) };
  }
}
