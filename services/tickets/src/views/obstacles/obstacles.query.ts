import { OBSTACLES, type Obstacle } from '@rapport/contracts-tickets';
import { Inject, Injectable } from '@nestjs/common';
import { Pages, Restrictions, VIEWS, type Page } from '@rapport/service-host';
import { IsIn, IsInt } from 'class-validator';
import { DataSource } from 'typeorm';
import type { ListObstaclesRequest, PeriodRequest } from '../../http/contact-reads.requests.js';
import { obstacles } from './obstacles.projection.js';
import { ObstacleRow } from './obstacles.row.js';

/** How often an obstacle of that kind was met, and over how many tickets. */
export class ObstacleCount {
  @IsIn(OBSTACLES) kind!: Obstacle;
  @IsInt() times!: number;
  @IsInt() tickets!: number;
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
    const items = await rows
      .select('row.kind', 'kind')
      .addSelect('count(*)::int', 'times')
      .addSelect('count(DISTINCT row.ticketId)::int', 'tickets')
      .groupBy('row.kind')
      .orderBy('2', 'DESC')
      .addOrderBy('1')
      .getRawMany<ObstacleCount>();

    return { items };
  }

  private rows() {
    return this.views.getRepository(ObstacleRow).createQueryBuilder('row');
  }
}
