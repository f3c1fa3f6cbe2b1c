import { Inject, Injectable } from '@nestjs/common';
import { Pages, PartiesQuery, VIEWS, type Page } from '@rapport/service-host';
import { DataSource } from 'typeorm';
import type { ListTimelineRequest } from '../../http/reading.requests.js';
import { TimelineRow } from './timeline.row.js';

/** The timeline of a customer and of everybody who has joined them, by time of happening. */
@Injectable()
export class TimelineQuery {
  constructor(
    @Inject(VIEWS) private readonly views: DataSource,
    private readonly pages: Pages,
    private readonly parties: PartiesQuery,
  ) {}

  async list(partyId: string, { service, type, sort, limit, cursor }: ListTimelineRequest): Promise<Page<TimelineRow>> {
    const { partyIds } = await this.parties.resolve(partyId);
    const rows = this.views.getRepository(TimelineRow).createQueryBuilder('row').where('row.partyId IN (:...partyIds)', { partyIds });
    if (service !== undefined) rows.andWhere('row.service IN (:...service)', { service });
    if (type !== undefined) rows.andWhere('row.type IN (:...type)', { type });

    return this.pages.page({ rows, sortable: ['place'], key: 'place', sort, limit, cursor, list: `timeline ${JSON.stringify({ partyId, service, type })}` });
  }
}
