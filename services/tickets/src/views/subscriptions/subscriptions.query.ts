import { Inject, Injectable } from '@nestjs/common';
import { Pages, PartiesQuery, Runner, VIEWS, type Page } from '@rapport/service-host';
import { DataSource, In } from 'typeorm';
import type { ListSubscribersRequest, OwnSubscriptionAnswer } from '../../http/distribution-lists.requests.js';
import { DistributionListRow } from '../distribution-lists/distribution-lists.row.js';
import { subscriptions } from './subscriptions.projection.js';
import { SubscriptionRow } from './subscriptions.row.js';

/** How many lists the portal shows. */
const MOST_SHOWN = 500;

/** Members of lists, and the lists of somebody. */
@Injectable()
export class SubscriptionsQuery {
  constructor(
    @Inject(VIEWS) private readonly views: DataSource,
    private readonly pages: Pages,
    private readonly parties: PartiesQuery,
    private readonly runner: Runner,
  ) {}

  /** Members of a list, those first who have been it for longest; or those who left. */
  async ofList(listId: string, { subscribed = true, language, sort, limit, cursor }: ListSubscribersRequest): Promise<Page<SubscriptionRow> & { readonly parked: number }> {
    const rows = this.views.getRepository(SubscriptionRow).createQueryBuilder('row').where('row.listId = :listId AND row.subscribed = :subscribed', { listId, subscribed });
    if (language !== undefined) rows.andWhere('row.language = :language', { language });
    const page = await this.pages.page({ rows, sortable: ['memberSince'], key: 'subscriptionId', sort, limit, cursor, list: `subscribers ${JSON.stringify({ listId, subscribed, language })}` });

    return { ...page, parked: await this.runner.parkedCount(subscriptions) };
  }

  /** The lists that are open, or that the customer of the party is subscribed to, by code. */
  async own(partyId: string): Promise<{ readonly items: readonly OwnSubscriptionAnswer[] }> {
    const own = (await this.ofCustomer(partyId)).filter(({ subscribed }) => subscribed);
    const lists = await this.views.getRepository(DistributionListRow).find({ where: [{ closed: false }, { listId: In(own.map(({ listId }) => listId)) }], order: { code: 'ASC' }, take: MOST_SHOWN });

    return {
      items: lists.map(({ listId, name, closed }) => {
        const mine = own.find((each) => each.listId === listId);
        return { listId, name, closed, subscribed: mine !== undefined, address: mine?.address ?? null, language: mine?.language ?? null, memberSince: mine?.memberSince ?? null };
      }),
    };
  }

  /** The party of the customer that is subscribed to the list, else the one that is asked for. */
  async holderOf(listId: string, partyId: string): Promise<string> {
    return (await this.ofCustomer(partyId)).find((row) => row.listId === listId && row.subscribed)?.partyId ?? partyId;
  }

  /** What the parties of one customer subscribed to, that of the party itself first. */
  private async ofCustomer(partyId: string): Promise<readonly SubscriptionRow[]> {
    const { partyIds } = await this.parties.resolve(partyId);
    const rows = await this.views.getRepository(SubscriptionRow).find({ where: { partyId: In([...partyIds]) }, order: { memberSince: 'ASC', subscriptionId: 'ASC' } });

    return rows.sort((one, other) => Number(other.partyId === partyId) - Number(one.partyId === partyId));
  }
}
