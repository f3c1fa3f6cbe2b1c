import { Inject, Injectable } from '@nestjs/common';
import type { Instant } from '@rapport/event-sourcing';
import { NOW, Pages, Runner, VIEWS, type Page } from '@rapport/service-host';
import { DataSource } from 'typeorm';
import type { ListObstacleMeasuresRequest, MeasureState, ObstacleMeasureAnswer } from '../../http/obstacle-measures.requests.js';
import { obstacleMeasures } from './obstacle-measures.projection.js';
import { ObstacleMeasureRow } from './obstacle-measures.row.js';

const OF_STATE: Readonly<Record<MeasureState, string>> = {
  planned: 'row.completedAt IS NULL AND row.dueAt > :now',
  overdue: 'row.completedAt IS NULL AND row.dueAt <= :now',
  completed: 'row.completedAt IS NOT NULL',
};

/** Reports of the obstacle since each measure was completed, and in an equal stretch of time before. */
const REPORTS = `
SELECT m."measureId", (count(*) FILTER (WHERE o."reportedAt" < m."completedAt"))::int AS before, (count(*) FILTER (WHERE o."reportedAt" >= m."completedAt"))::int AS since
FROM obstacle_measures m JOIN obstacles o ON o.kind = m.obstacle AND o."reportedAt" >= m."completedAt" - ($2::timestamptz - m."completedAt") AND o."reportedAt" < $2
WHERE m."measureId" = ANY ($1) GROUP BY 1`;

interface Reports {
  readonly measureId: string;
  readonly before: number;
  readonly since: number;
}

/** What is done about obstacles, and whether they are met less often since. */
@Injectable()
export class ObstacleMeasuresQuery {
  constructor(
    @Inject(VIEWS) private readonly views: DataSource,
    @Inject(NOW) private readonly now: () => Instant,
    private readonly pages: Pages,
    private readonly runner: Runner,
  ) {}

  async list({ obstacle, state, ownerId, sort = 'dueAt', limit, cursor }: ListObstacleMeasuresRequest): Promise<Page<ObstacleMeasureAnswer> & { readonly parked: number }> {
    const now = this.now();
    const rows = this.views.getRepository(ObstacleMeasureRow).createQueryBuilder('row');
    const filters = { obstacle, ownerId };
    for (const [column, value] of Object.entries(filters)) if (value !== undefined) rows.andWhere(`row.${column} = :${column}`, { [column]: value });
    if (state !== undefined) rows.andWhere(OF_STATE[state], { now });
    const page = await this.pages.page({ rows, sortable: ['dueAt', 'plannedAt'], key: 'measureId', sort, limit, cursor, list: `obstacle-measures ${JSON.stringify({ state, ...filters })}` });
    const reports = new Map((await this.views.query<Reports[]>(REPORTS, [page.items.map(({ measureId }) => measureId), now])).map((found) => [found.measureId, found]));
    const items = page.items.map((row): ObstacleMeasureAnswer => {
      if (row.completedAt === null) return { ...row, state: new Date(row.dueAt) > new Date(now) ? 'planned' : 'overdue', reportsBefore: null, reportsSince: null };
      const { before = 0, since = 0 } = reports.get(row.measureId) ?? {};

      return { ...row, state: 'completed', reportsBefore: before, reportsSince: since };
    });

    return { ...page, items, parked: await this.runner.parkedCount(obstacleMeasures) };
  }
}
