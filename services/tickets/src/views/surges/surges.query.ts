import { SURGE_ACTION_NAMES } from '@rapport/contracts-tickets';
import { Inject, Injectable } from '@nestjs/common';
import { Pages, VIEWS, type Page } from '@rapport/service-host';
import { DataSource } from 'typeorm';
import type { ListSurgesRequest, SurgeAnswer } from '../../http/surges.requests.js';
import { SurgeRow } from './surges.row.js';

/** Surges, the latest first, with their actions in both languages. */
@Injectable()
export class SurgesQuery {
  constructor(
    @Inject(VIEWS) private readonly views: DataSource,
    private readonly pages: Pages,
  ) {}

  async list({ team, open, sort = '-enteredAt', limit, cursor }: ListSurgesRequest): Promise<Page<SurgeAnswer>> {
    const rows = this.views.getRepository(SurgeRow).createQueryBuilder('row');
    if (team !== undefined) rows.andWhere('row.team = :team', { team });
    if (open !== undefined) rows.andWhere('row.open = :open', { open });
    const page = await this.pages.page({ rows, sortable: ['enteredAt'], key: 'surgeId', sort, limit, cursor, list: `surges ${JSON.stringify({ team, open })}` });

    return { ...page, items: page.items.map((row) => ({ ...row, actions: row.actions.map((one) => ({ ...one, ...SURGE_ACTION_NAMES[one.action], done: one.takenAt !== null })), drafted: [...row.drafted] })) };
  }
}
