import { HOLD_REASONS, type HoldReason } from '@rapport/contracts-tickets';
import { Inject, Injectable } from '@nestjs/common';
import { Pages, Restrictions, VIEWS, type Page } from '@rapport/service-host';
import { IsIn, IsInt, IsNumber, IsString } from 'class-validator';
import { DataSource } from 'typeorm';
import type { ListHoldsRequest, PeriodRequest } from '../../http/contact-reads.requests.js';
import { holds } from './holds.projection.js';
import { HoldRow } from './holds.row.js';

/** The holds of one agent for one reason, counted. */
export class HoldStatistics {
  @IsIn(HOLD_REASONS) reason!: HoldReason;
  /** Empty text: the ticket was not assigned to anybody. */
  @IsString() agentId!: string;
  @IsInt() holds!: number;
  /** How many went on past the limit that the customer was told. */
  @IsInt() exceeded!: number;
  @IsInt() checkIns!: number;
  /** Milliseconds, of all holds that have ended, and of the longest. */
  @IsNumber() waited!: number;
  @IsNumber() longest!: number;
}

/** Who waits on the line, and how long people have had to wait. */
@Injectable()
export class HoldsQuery {
  constructor(
    @Inject(VIEWS) private readonly views: DataSource,
    private readonly restrictions: Restrictions,
    private readonly pages: Pages,
  ) {}

  list({ ticketId, open, agentId, sort, limit, cursor }: ListHoldsRequest): Promise<Page<HoldRow>> {
    const rows = this.restrictions.rows(holds);
    if (ticketId !== undefined) rows.andWhere('row.ticketId = :ticketId', { ticketId });
    if (open !== undefined) rows.andWhere('row.open = :open', { open });
    if (agentId !== undefined) rows.andWhere('row.agentId = :agentId', { agentId });

    return this.restrictions.openedPage(holds, this.pages.page({ rows, sortable: ['dueAt', 'startedAt'], key: 'holdId', sort, limit, cursor, list: `holds ${JSON.stringify({ ticketId, open, agentId })}` }));
  }

  /** Holds that began in the period, by reason and agent, the most first. */
  async statistics({ from, to }: PeriodRequest): Promise<{ readonly items: readonly HoldStatistics[] }> {
    const rows = this.rows();
    if (from !== undefined) rows.andWhere('row.startedAt >= :from', { from });
    if (to !== undefined) rows.andWhere('row.startedAt < :to', { to });
    const items = await rows
      .select('row.reason', 'reason')
      .addSelect(`coalesce(row.agentId, '')`, 'agentId')
      .addSelect('count(*)::int', 'holds')
      .addSelect('(count(*) FILTER (WHERE row.exceeded))::int', 'exceeded')
      .addSelect('sum(row.checkIns)::int', 'checkIns')
      .addSelect('coalesce(sum(row.waited), 0)', 'waited')
      .addSelect('coalesce(max(row.waited), 0)', 'longest')
      .groupBy('row.reason')
      .addGroupBy('row.agentId')
      .orderBy('3', 'DESC')
      .addOrderBy('1')
      .addOrderBy('2')
      .getRawMany<HoldStatistics>();

    return { items };
  }

  private rows() {
    return this.views.getRepository(HoldRow).createQueryBuilder('row');
  }
}
