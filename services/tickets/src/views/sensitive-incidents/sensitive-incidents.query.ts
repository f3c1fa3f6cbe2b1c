import { Injectable } from '@nestjs/common';
import { Pages, Restrictions, type Page } from '@rapport/service-host';
import { IsInt, IsNumber, IsOptional, IsString } from 'class-validator';
import type { FoundRateRequest, ListIncidentsRequest } from '../../http/incidents.requests.js';
import { sensitiveIncidents } from './sensitive-incidents.projection.js';
import type { SensitiveIncidentRow } from './sensitive-incidents.row.js';

/** The incidents of one kind, counted. */
export class FoundRate {
  @IsString() kind!: string;
  @IsInt() incidents!: number;
  @IsInt() unresolved!: number;
  @IsInt() found!: number;
  @IsInt() notFound!: number;
  /** found ÷ (found + not found), to four places; null where nobody was looked for to the end. */
  @IsOptional() @IsNumber() rate!: number | null;
  /** Seconds from the opening to the finding. */
  @IsOptional() @IsInt() medianSeconds!: number | null;
}

/** Sensitive incidents, for those who may see them. */
@Injectable()
export class SensitiveIncidentsQuery {
  constructor(
    private readonly restrictions: Restrictions,
    private readonly pages: Pages,
  ) {}

  list({ kind, outcome, sort, limit, cursor }: ListIncidentsRequest): Promise<Page<SensitiveIncidentRow>> {
    const rows = this.restrictions.rows(sensitiveIncidents);
    if (kind !== undefined) rows.andWhere('row.kind IN (:...kind)', { kind });
    if (outcome !== undefined) rows.andWhere('row.outcome IN (:...outcome)', { outcome });
    return this.restrictions.openedPage(sensitiveIncidents, this.pages.page({ rows, sortable: ['openedAt'], key: 'ticketId', sort, limit, cursor, list: `sensitive-incidents ${JSON.stringify({ kind, outcome })}` }));
  }

  async foundRate({ from, to }: FoundRateRequest): Promise<{ readonly items: readonly FoundRate[] }> {
    const count = (outcome: string) => `(count(*) FILTER (WHERE row.outcome ${outcome}))::int`;
    const rows = this.restrictions
      .rows(sensitiveIncidents)
      .select('row.kind', 'kind')
      .addSelect('count(*)::int', 'incidents')
      .addSelect(count('IS NULL'), 'unresolved')
      .addSelect(count(`= 'found'`), 'found')
      .addSelect(count(`= 'not_found'`), 'notFound')
      .addSelect(`round(count(*) FILTER (WHERE row.outcome = 'found')::numeric / nullif(count(*) FILTER (WHERE row.outcome IN ('found', 'not_found')), 0), 4)::float8`, 'rate')
      .addSelect(`round((percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM row.resolvedAt - row.openedAt)) FILTER (WHERE row.outcome = 'found'))::numeric)::int`, 'medianSeconds')
      .groupBy('row.kind')
      .orderBy('1');
    if (from !== undefined) rows.andWhere('row.openedAt >= :from', { from });
    if (to !== undefined) rows.andWhere('row.openedAt < :to', { to });

    return { items: await rows.getRawMany<FoundRate>() };
  }
}
