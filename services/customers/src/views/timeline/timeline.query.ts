import { Injectable } from '@nestjs/common';
import { Pages, PartiesQuery, Restrictions, type Page } from '@rapport/service-host';
import type { ListTimelineRequest } from '../../http/reading.requests.js';
import { timeline } from './timeline.projection.js';
import type { TimelineRow } from './timeline.row.js';

/** The timeline of a customer and of everybody who has joined them, by time of happening. */
@Injectable()
export class TimelineQuery {
  constructor(
    private readonly restrictions: Restrictions,
    private readonly pages: Pages,
    private readonly parties: PartiesQuery,
  ) {}

  async list(partyId: string, { service, type, sort, limit, cursor }: ListTimelineRequest): Promise<Page<TimelineRow>> {
    const { partyIds } = await this.parties.resolve(partyId);
    const rows = this.restrictions.rows(timeline).andWhere('row.partyId IN (:...partyIds)', { partyIds });
    if (service !== undefined) rows.andWhere('row.service IN (:...service)', { service });
    if (type !== undefined) rows.andWhere('row.type IN (:...type)', { type });

    return this.restrictions.openedPage(timeline, this.pages.page({ rows, sortable: ['place'], key: 'place', sort, limit, cursor, list: `timeline ${JSON.stringify({ partyId, service, type })}` }));
  }
}
