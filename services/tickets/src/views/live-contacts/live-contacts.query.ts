import { LIVE_CHANNELS, type LiveChannel } from '@rapport/contracts-tickets';
import { Inject, Injectable } from '@nestjs/common';
import { Pages, Restrictions, VIEWS, type Page } from '@rapport/service-host';
import { IsIn, IsInt, IsNumber, IsOptional, IsString } from 'class-validator';
import { DataSource } from 'typeorm';
import type { ListLiveContactsRequest, PickUpStatisticsRequest } from '../../http/live-contacts.requests.js';
import { liveContacts } from './live-contacts.projection.js';
import { LiveContactRow } from './live-contacts.row.js';

/** The live contacts of one agent on one channel, counted. */
export class PickUpStatistics {
  @IsString() agentId!: string;
  @IsIn(LIVE_CHANNELS) channel!: LiveChannel;
  @IsInt() contacts!: number;
  /** Of customers who rang or came and were picked up by this agent. */
  @IsInt() pickedUp!: number;
  /** Milliseconds until they were; null where nobody was. */
  @IsOptional() @IsNumber() medianPickUp!: number | null;
  @IsOptional() @IsNumber() longestPickUp!: number | null;
  @IsInt() cut!: number;
  @IsInt() handedOver!: number;
}

/** Live contacts in the order in which they began, and how soon customers are picked up. */
@Injectable()
export class LiveContactsQuery {
  constructor(
    @Inject(VIEWS) private readonly views: DataSource,
    private readonly restrictions: Restrictions,
    private readonly pages: Pages,
  ) {}

  list({ rosterId, ticketId, open, sort, limit, cursor }: ListLiveContactsRequest): Promise<Page<LiveContactRow>> {
    const rows = this.restrictions.rows(liveContacts);
    if (rosterId !== undefined) rows.andWhere('row.rosterId = :rosterId', { rosterId });
    if (ticketId !== undefined) rows.andWhere('row.ticketId = :ticketId', { ticketId });
    if (open !== undefined) rows.andWhere('row.open = :open', { open });

    return this.pages.page({ rows, sortable: ['begunAt'], key: 'contactId', sort, limit, cursor, list: `live-contacts ${JSON.stringify({ rosterId, ticketId, open })}` });
  }

  /** Contacts that began in the period, by agent and channel, the most first. What is told to few is not counted. */
  async statistics({ from, to, agentId }: PickUpStatisticsRequest): Promise<{ readonly items: readonly PickUpStatistics[] }> {
    const rows = this.views.getRepository(LiveContactRow).createQueryBuilder('row');
    if (from !== undefined) rows.andWhere('row.begunAt >= :from', { from });
    if (to !== undefined) rows.andWhere('row.begunAt < :to', { to });
    if (agentId !== undefined) rows.andWhere('row.agentId = :agentId', { agentId });
    const items = await rows
      .select('row.agentId', 'agentId')
      .addSelect('row.channel', 'channel')
      .addSelect('count(*)::int', 'contacts')
      .addSelect('count(row.pickUpMs)::int', 'pickedUp')
      .addSelect('percentile_disc(0.5) WITHIN GROUP (ORDER BY row.pickUpMs)', 'medianPickUp')
      .addSelect('max(row.pickUpMs)', 'longestPickUp')
      .addSelect(`(count(*) FILTER (WHERE row.outcome = 'cut'))::int`, 'cut')
      .addSelect(`(count(*) FILTER (WHERE row.outcome = 'handed_over'))::int`, 'handedOver')
      .groupBy('row.agentId')
      .addGroupBy('row.channel')
      .orderBy('3', 'DESC')
      .addOrderBy('1')
      .addOrderBy('2')
      .getRawMany<PickUpStatistics>();

    return { items };
  }
}
