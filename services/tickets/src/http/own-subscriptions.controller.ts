import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import type { CommandMetadata, HandleCommand } from '@rapport/event-sourcing';
import { answer, Answers, factsOf, HANDLE, Id, Metadata, parties, Party, Reads, Scope, Summary } from '@rapport/service-host';
import type { SubscribeToList, UnsubscribeFromList } from '../subscription/subscription.commands.js';
import { subscriptionAggregate, subscriptionIdOf } from '../subscription/subscription.decider.js';
import { distributionLists } from '../views/distribution-lists/distribution-lists.projection.js';
import { DistributionListsQuery } from '../views/distribution-lists/distribution-lists.query.js';
import { subscriptions } from '../views/subscriptions/subscriptions.projection.js';
import { SubscriptionsQuery } from '../views/subscriptions/subscriptions.query.js';
import { OwnSubscriptionAnswer, SubscribeOneselfRequest, SubscriptionChangedAnswer } from './distribution-lists.requests.js';

/** Customers subscribe and unsubscribe by themselves (TKT-42). A subscription is the customer's, by whichever of their parties they are logged in. */
@Controller({ path: 'portal/subscriptions', version: '1' })
export class OwnSubscriptionsController {
  constructor(
    @Inject(HANDLE) private readonly handle: HandleCommand,
    private readonly lists: DistributionListsQuery,
    private readonly subscribed: SubscriptionsQuery,
  ) {}

  @Get()
  @Scope('portal')
  @Reads(distributionLists, subscriptions, parties)
  @Answers(OwnSubscriptionAnswer, { list: true })
  @Summary('The lists that you can subscribe to, and where and in which language you get the mail of those that you are subscribed to.')
  listOwnSubscriptions(@Party() partyId: string) {
    return this.subscribed.own(partyId);
  }

  @Post(':listId/subscribe')
  @HttpCode(200)
  @Scope('portal')
  @Reads(subscriptions, parties)
  @Answers(SubscriptionChangedAnswer)
  @Summary('You want the mail of the list, or want it at another address or in another language.')
  async subscribeOneself(@Party() own: string, @Id('listId') listId: string, @Body() { address, language }: SubscribeOneselfRequest, @Metadata() metadata: CommandMetadata) {
    const [partyId, room] = await Promise.all([this.subscribed.holderOf(listId, own), this.lists.room(listId)]);

    return this.give({ type: 'SubscribeToList', data: { ...idsOf(listId, partyId), address, language, consent: 'portal', room }, metadata });
  }

  @Post(':listId/unsubscribe')
  @HttpCode(200)
  @Scope('portal')
  @Reads(subscriptions, parties)
  @Answers(SubscriptionChangedAnswer)
  @Summary('You do not want the mail of the list any more.')
  async unsubscribeOneself(@Party() own: string, @Id('listId') listId: string, @Metadata() metadata: CommandMetadata) {
    const [partyId] = await Promise.all([this.subscribed.holderOf(listId, own), this.lists.room(listId)]);

    return this.give({ type: 'UnsubscribeFromList', data: { ...idsOf(listId, partyId), reason: 'asked' }, metadata });
  }

  private async give(command: SubscribeToList | UnsubscribeFromList) {
    const { subscriptionId, listId, partyId } = command.data;
    const handled = await this.handle(subscriptionAggregate, subscriptionId, command);

    return answer(handled, { subscriptionId, listId, partyId, ...factsOf(handled) } satisfies SubscriptionChangedAnswer);
  }
}

const idsOf = (listId: string, partyId: string) => ({ subscriptionId: subscriptionIdOf(listId, partyId), listId, partyId });
