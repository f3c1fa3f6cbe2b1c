import { TRANSFER_TARGETS, type TransferTarget } from '@rapport/contracts-tickets';
import { Inject, Injectable } from '@nestjs/common';
import { Pages, Restrictions, VIEWS, type Page } from '@rapport/service-host';
import { IsIn, IsInt, IsNumber, IsOptional, IsString } from 'class-validator';
import { DataSource } from 'typeorm';
import type { ListTransfersRequest, TransferStatisticsRequest } from '../../http/contact-reads.requests.js';
import { transfers } from './transfers.projection.js';
import { TransferRow } from './transfers.row.js';

const MOST_GROUPS = 200;

/** The transfers to one person or department, or for one reason, counted. */
export class TransferStatistics {
  /** Null where they are counted by reason. */
  @IsOptional() @IsIn(TRANSFER_TARGETS) to!: TransferTarget | null;
  @IsOptional() @IsString() target!: string | null;
  /** Null where they are counted by who was asked. */
  @IsOptional() @IsString() reason!: string | null;
  @IsInt() requested!: number;
  @IsInt() accepted!: number;
  /** Back with whoever sent them, since nobody accepted in time. */
  @IsInt() returned!: number;
  @IsInt() refused!: number;
  @IsInt() withdrawn!: number;
  /** Milliseconds from the request to the acceptance; null where none was accepted. */
  @IsOptional() @IsNumber() medianWait!: number | null;
  @IsOptional() @IsNumber() longestWait!: number | null;
}

/** Transfers, the next to be answered first, and how they go. */
@Injectable()
export class TransfersQuery {
  constructor(
    @Inject(VIEWS) private readonly views: DataSource,
    private readonly restrictions: Restrictions,
    private readonly pages: Pages,
  ) {}

  list({ ticketId, status, target, agentId, sort, limit, cursor }: ListTransfersRequest): Promise<Page<TransferRow>> {
    const rows = this.restrictions.rows(transfers);
    if (ticketId !== undefined) rows.andWhere('row.ticketId = :ticketId', { ticketId });
    if (status !== undefined) rows.andWhere('row.status = :status', { status });
    if (target !== undefined) rows.andWhere('row.target = :target', { target });
    if (agentId !== undefined) rows.andWhere('row.agentId = :agentId', { agentId });

    return this.restrictions.openedPage(transfers, this.pages.page({ rows, sortable: ['dueAt', 'requestedAt'], key: 'transferId', sort, limit, cursor, list: `transfers ${JSON.stringify({ ticketId, status, target, agentId })}` }));
  }

  /** Transfers that were asked for in the period, by who was asked or by why, the most first. What is told to few is not counted. */
  async statistics({ from, to, agentId, by = 'target' }: TransferStatisticsRequest): Promise<{ readonly items: readonly TransferStatistics[] }> {
    const wait = `(extract(epoch FROM row.acceptedAt - row.requestedAt) * 1000)::double precision`;
    const rows = this.views.getRepository(TransferRow).createQueryBuilder('row');
    if (from !== undefined) rows.andWhere('row.requestedAt >= :from', { from });
    if (to !== undefined) rows.andWhere('row.requestedAt < :to', { to });
    if (agentId !== undefined) rows.andWhere('row.agentId = :agentId', { agentId });
    const items = await rows
      .select(by === 'target' ? 'row.to' : 'NULL', 'to')
      .addSelect(by === 'target' ? 'row.target' : 'NULL', 'target')
      .addSelect(by === 'reason' ? 'row.reason' : 'NULL', 'reason')
      .addSelect('count(*)::int', 'requested')
      .addSelect('count(row.acceptedAt)::int', 'accepted')
      .addSelect(`(count(*) FILTER (WHERE row.status = 'timed_out'))::int`, 'returned')
      .addSelect(`(count(*) FILTER (WHERE row.status = 'refused'))::int`, 'refused')
      .addSelect(`(count(*) FILTER (WHERE row.status = 'withdrawn'))::int`, 'withdrawn')
      .addSelect(`percentile_disc(0.5) WITHIN GROUP (ORDER BY ${wait})`, 'medianWait')
      .addSelect(`max(${wait})`, 'longestWait')
      .groupBy('1')
      .addGroupBy('2')
      .addGroupBy('3')
      .orderBy('4', 'DESC')
      .addOrderBy('1')
      .addOrderBy('2')
      .addOrderBy('3')
      .limit(MOST_GROUPS)
      .getRawMany<TransferStatistics>();

    return { items };
  }
}
