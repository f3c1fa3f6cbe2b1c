import { Inject, Injectable } from '@nestjs/common';
import { refuse } from '@rapport/event-sourcing';
import { hostRefusals, Pages, Runner, VIEWS, type Page } from '@rapport/service-host';
import { DataSource } from 'typeorm';
import type { ListRoundsRequest } from '../../http/rounds.requests.js';
import { roundNotFound } from '../../round/round.errors.js';
import { rounds } from './rounds.projection.js';
import { RoundRow } from './rounds.row.js';

/** Rounds, by day. */
@Injectable()
export class RoundsQuery {
  constructor(
    @Inject(VIEWS) private readonly views: DataSource,
    private readonly pages: Pages,
    private readonly runner: Runner,
  ) {}

  async list({ agentId, day, open, sort, limit, cursor }: ListRoundsRequest): Promise<Page<RoundRow> & { readonly parked: number }> {
    const rows = this.views.getRepository(RoundRow).createQueryBuilder('row');
    const filters = { agentId, day, open };
    for (const [column, value] of Object.entries(filters)) if (value !== undefined) rows.andWhere(`row.${column} = :${column}`, { [column]: value });
    const page = await this.pages.page({ rows, sortable: ['day', 'plannedAt'], key: 'roundId', sort, limit, cursor, list: `rounds ${JSON.stringify(filters)}` });

    return { ...page, parked: await this.runner.parkedCount(rounds) };
  }

  /** @throws DomainError ROUND_NOT_FOUND, VIEW_PARKED */
  async one(roundId: string): Promise<RoundRow> {
    const row = await this.views.getRepository(RoundRow).findOneBy({ roundId });
    if (await this.runner.keyParked(rounds, roundId)) throw refuse(hostRefusals.VIEW_PARKED, { view: rounds.name, key: roundId });
    if (row === null) throw roundNotFound(roundId);

    return row;
  }
}
