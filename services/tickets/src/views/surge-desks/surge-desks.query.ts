import type { Waiting } from '@rapport/contracts-tickets';
import { instant, type Instant } from '@rapport/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import { VIEWS } from '@rapport/service-host';
import { DataSource } from 'typeorm';
import { waitingAt } from '../../surge-desk/waiting.rule.js';
import { QueueRow } from '../queue/queue.row.js';
import { SurgeDeskRow } from './surge-desks.row.js';

/** Limits by team, and how long people wait there. */
@Injectable()
export class SurgeDesksQuery {
  constructor(@Inject(VIEWS) private readonly views: DataSource) {}

  async list(): Promise<{ readonly items: readonly SurgeDeskRow[] }> {
    return { items: await this.views.getRepository(SurgeDeskRow).find({ order: { team: 'ASC' }, take: 200 }) };
  }

  /** Tickets that the team leads and nobody has acknowledged; what is told to few is not counted. */
  async measured(team: string, now: Instant): Promise<Waiting> {
    const found = await this.views
      .getRepository(QueueRow)
      .createQueryBuilder('row')
      .select('count(*)::int', 'waiting')
      .addSelect('min(row.waitingSince)', 'first')
      .addSelect('percentile_disc(0.5) WITHIN GROUP (ORDER BY row.waitingSince)', 'middle')
      .where(`row.lead = :team AND row.open AND row.status = 'received'`, { team })
      .getRawOne<{ readonly waiting: number; readonly first: Date | null; readonly middle: Date | null }>();
    const since = (moment: Date | null | undefined) => (moment === null || moment === undefined ? null : instant(new Date(moment).toISOString()));

    return waitingAt({ waiting: found?.waiting ?? 0, first: since(found?.first), middle: since(found?.middle) }, now);
  }
}
