import { Inject, Injectable } from '@nestjs/common';
import type { PostgresEventLog } from '@rapport/event-log';
import type { RecordedEvent } from '@rapport/event-sourcing';
import { LOG, Restrictions, VIEWS } from '@rapport/service-host';
import { DataSource } from 'typeorm';
import { MentionRow } from './mentions.row.js';

/** The events that speak of somebody without belonging to them, but for those that are restricted. */
@Injectable()
export class MentionsQuery {
  constructor(
    @Inject(VIEWS) private readonly views: DataSource,
    @Inject(LOG) private readonly log: PostgresEventLog,
    private readonly restrictions: Restrictions,
  ) {}

  async of(partyIds: readonly string[]): Promise<readonly RecordedEvent[]> {
    const places = await this.views.getRepository(MentionRow).createQueryBuilder('row').where('row.subjects && :partyIds::uuid[]', { partyIds: [...partyIds] }).orderBy('row.lane').addOrderBy('row.position').getMany();
    const events: RecordedEvent[] = [];
    for (const { lane, position } of places) events.push(...(await this.log.readLane(lane, position - 1, 1)));

    return this.restrictions.visible(events);
  }
}
