import { OBSTACLES, type Obstacle } from '@rapport/contracts-tickets';
import { Inject, Injectable } from '@nestjs/common';
import { Pages, Restrictions, VIEWS, type Page } from '@rapport/service-host';
import { instant, type Instant } from '@rapport/event-sourcing';
import { IsIn, IsInt, IsString } from 'class-validator';
import { DataSource } from 'typeorm';
import type { ListObstaclesRequest, PeriodRequest } from '../../http/contact-reads.requests.js';
import { obstacles } from './obstacles.projection.js';
import { ObstacleRow } from './obstacles.row.js';

/** How often an obstacle of that kind was met in the period, over how many tickets, first and last when. */
export class ObstacleCount {
  @IsIn(OBSTACLES) kind!: Obstacle;
  @IsInt() times!: number;
  @IsInt() tickets!: number;
  @IsString() firstSeenAt!: Instant;
  @IsString() lastSeenAt!: Instant;
}

/** What stood in the way, and how often. */
@Injectable()
export class ObstaclesQuery {
  constructor(
    @Inject(VIEWS) private readonly views: DataSource,
    private readonly restrictions: Restrictions,
    private readonly pages: Pages,
  ) {}

  list({ ticketId, kind, sort, limit, cursor }: ListObstaclesRequest): Promise<Page<ObstacleRow>> {
    const rows = this.restrictions.rows(obstacles);
    if (ticketId !== undefined) rows.andWhere('row.ticketId = :ticketId', { ticketId });
    if (kind !== undefined) rows.andWhere('row.kind = :kind', { kind });

    return this.restrictions.openedPage(obstacles, this.pages.page({ rows, sortable: ['reportedAt'], key: 'obstacleId', sort, limit, cursor, list: `obstacles ${JSON.stringify({ ticketId, kind })}` }));
  }

  /** Obstacles that were reported in the period, by kind, the most frequent first. */
  async counts({ from, to }: PeriodRequest): Promise<{ readonly items: readonly ObstacleCount[] }> {
    const rows = this.rows();
    if (from !== undefined) rows.andWhere('row.reportedAt >= :from', { from });
    if (to !== undefined) rows.andWhere('row.reportedAt < :to', { to });
    const found = await rows
      .select('row.kind', 'kind')
      .addSelect('count(*)::int', 'times')
      .addSelect('count(DISTINCT row.ticketId)::int', 'tickets')
      .addSelect('min(row.reportedAt)', 'first')
      .addSelect('max(row.reportedAt)', 'last')
      .groupBy('row.kind')
      .orderBy('2', 'DESC')
      .addOrderBy('1')
      .getRawMany<Pick<ObstacleCount, 'kind' | 'times' | 'tickets'> & { readonly first: Date; readonly last: Date }>();
    const items = found.map(({ first, last, ...count }) => ({ ...count, firstSeenAt: instant(new Date(first).toISOString()), lastSeenAt: instant(new Date(last).toISOString()) }));

    return { items };
  }

  private rows() {
    return this.views.getRepository(ObstacleRow).createQueryBuilder('row');
  }
}
