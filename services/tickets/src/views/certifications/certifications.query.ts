import type { Instant } from '@rapport/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import { NOW, Pages, PartiesQuery, Runner, VIEWS, type Page } from '@rapport/service-host';
import { DataSource } from 'typeorm';
import type { ListCertificationsRequest } from '../../http/quality.requests.js';
import { certifications } from './certifications.projection.js';
import { CertificationRow } from './certifications.row.js';

/** Who has learned to use what. */
@Injectable()
export class CertificationsQuery {
  constructor(
    @Inject(VIEWS) private readonly views: DataSource,
    @Inject(NOW) private readonly now: () => Instant,
    private readonly pages: Pages,
    private readonly parties: PartiesQuery,
    private readonly runner: Runner,
  ) {}

  async list({ partyId, product, level, valid, sort, limit, cursor }: ListCertificationsRequest): Promise<Page<CertificationRow> & { readonly parked: number }> {
    const rows = this.views.getRepository(CertificationRow).createQueryBuilder('row');
    const partyIds = await this.parties.sameCustomer(partyId);
    if (partyIds !== undefined) rows.andWhere('row.partyId IN (:...partyIds)', { partyIds });
    const filters = { product, level };
    for (const [column, value] of Object.entries(filters)) if (value !== undefined) rows.andWhere(`row.${column} = :${column}`, { [column]: value });
    if (valid !== undefined) rows.andWhere(`(row.withdrawnBecause IS NULL AND (row.validUntil IS NULL OR row.validUntil > :now)) = :valid`, { now: this.now(), valid });
    const page = await this.pages.page({ rows, sortable: ['certifiedAt'], key: 'certificationId', sort, limit, cursor, list: `certifications ${JSON.stringify({ partyId, valid, ...filters })}` });

    return { ...page, parked: await this.runner.parkedCount(certifications) };
  }
}
