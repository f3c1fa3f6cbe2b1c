import { Inject, Injectable } from '@nestjs/common';
import type { PostgresEventLog } from '@rapport/event-log';
import { refuse } from '@rapport/event-sourcing';
import { hostRefusals, LOG, Pages, Runner, SETTINGS, VIEWS, type Page } from '@rapport/service-host';
import { DataSource } from 'typeorm';
import { distributionListDecider, type DistributionListEvent } from '../../distribution-list/distribution-list.decider.js';
import { distributionListNotFound } from '../../distribution-list/distribution-list.errors.js';
import type { DistributionListAnswer, ListDistributionListsRequest } from '../../http/distribution-lists.requests.js';
import type { RoomInList } from '../../subscription/subscription.commands.js';
import type { TicketsSettings } from '../../tickets.config.js';
import { SubscriptionRow } from '../subscriptions/subscriptions.row.js';
import { distributionLists } from './distribution-lists.projection.js';
import { DistributionListRow } from './distribution-lists.row.js';

/** Distribution lists, with how many get their mail. */
@Injectable()
export class DistributionListsQuery {
  constructor(
    @Inject(VIEWS) private readonly views: DataSource,
    @Inject(LOG) private readonly log: PostgresEventLog,
    @Inject(SETTINGS) private readonly settings: TicketsSettings,
    private readonly pages: Pages,
    private readonly runner: Runner,
  ) {}

  async list({ closed, sort, limit, cursor }: ListDistributionListsRequest): Promise<Page<DistributionListAnswer> & { readonly parked: number }> {
    const rows = this.views.getRepository(DistributionListRow).createQueryBuilder('row');
    if (closed !== undefined) rows.andWhere('row.closed = :closed', { closed });
    const page = await this.pages.page({ rows, sortable: ['code', 'openedAt'], key: 'listId', sort, limit, cursor, list: `distribution-lists ${JSON.stringify({ closed })}` });

    return { ...page, items: await this.counted(page.items), parked: await this.runner.parkedCount(distributionLists) };
  }

  /** @throws DomainError DISTRIBUTION_LIST_NOT_FOUND, VIEW_PARKED */
  async one(listId: string): Promise<DistributionListAnswer> {
    const row = await this.views.getRepository(DistributionListRow).findOneBy({ listId });
    if (await this.runner.keyParked(distributionLists, listId)) throw refuse(hostRefusals.VIEW_PARKED, { view: distributionLists.name, key: listId });
    if (row === null) throw distributionListNotFound(listId);

    return (await this.counted([row]))[0]!;
  }

  /** Whether the list takes another member: closed as it stands in the log, its members as far as the view knows them. @throws DomainError DISTRIBUTION_LIST_NOT_FOUND */
  async room(listId: string): Promise<RoomInList> {
    const events = (await this.log.readStream(`distribution-list-${listId}`)) as unknown as readonly DistributionListEvent[];
    const { status } = events.reduce(distributionListDecider.evolve, distributionListDecider.initial);
    if (status === 'none') throw distributionListNotFound(listId);

    return { closed: status === 'closed', members: (await this.members([listId])).get(listId) ?? 0, most: this.settings.TICKETS_LIST_MEMBERS_MOST };
  }

  private async counted(rows: readonly DistributionListRow[]): Promise<readonly DistributionListAnswer[]> {
    const members = await this.members(rows.map(({ listId }) => listId));

    return rows.map((row) => ({ ...row, members: members.get(row.listId) ?? 0 }));
  }

  /** Members by list; who is erased is none any more. */
  private async members(listIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    if (listIds.length === 0) return new Map();
    const found = await this.views
      .getRepository(SubscriptionRow)
      .createQueryBuilder('row')
      .where('row.listId IN (:...listIds) AND row.subscribed AND row.address IS NOT NULL', { listIds })
      .select('row.listId', 'listId')
      .addSelect('count(*)::int', 'members')
      .groupBy('row.listId')
      .getRawMany<{ listId: string; members: number }>();

    return new Map(found.map(({ listId, members }) => [listId, members]));
  }
}
