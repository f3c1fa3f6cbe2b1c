import { ListMailRequested, ListSubscribed, ListUnsubscribed, subscriptionEvents, type ListLanguage } from '@rapport/contracts-tickets';
import { aggregate, derivedId, ERASED, opened, personal, unreachable, type Decider, type EventOf, type Instant, type Personal } from '@rapport/event-sourcing';
import { distributionListClosed } from '../distribution-list/distribution-list.errors.js';
import { copyOf } from './copy.rule.js';
import type { RequestListMail, SubscribeToList, SubscriptionCommand, UnsubscribeFromList } from './subscription.commands.js';
import { distributionListFull, subscriptionNotFound } from './subscription.errors.js';

export type SubscriptionEvent = EventOf<(typeof subscriptionEvents)[number]>;

/** Where somebody gets the mail of a list, since when without a break, and of which mails they have a copy. */
export interface Subscription {
  readonly status: 'none' | 'subscribed' | 'unsubscribed';
  readonly address: Personal<string> | null;
  readonly language: ListLanguage;
  readonly memberSince: Instant | null;
  readonly mailIds: readonly string[];
}

/** The id of a subscription follows from list and party. */
export const subscriptionIdOf = (listId: string, partyId: string): string => derivedId('subscription', listId, partyId);

/** The address as far as it can still be read. */
const addressIn = ({ address }: Subscription): string | null => {
  const read = address === null ? null : opened(address);

  return read === ERASED ? null : read;
};

const subscribe = ({ data, metadata: { actor, now } }: SubscribeToList, subscription: Subscription): readonly SubscriptionEvent[] => {
  const { subscriptionId, listId, partyId, address, language, consent, room } = data;
  const member = subscription.status === 'subscribed';
  if (member && addressIn(subscription) === address && subscription.language === language) return [];
  if (room.closed) throw distributionListClosed(listId);
  if (!member && room.members >= room.most) throw distributionListFull(listId, room.most);

  return [ListSubscribed({ subscriptionId, listId, partyId, address: personal(partyId, address), language, consent, subscribedBy: actor.id, subscribedAt: now })];
};

const unsubscribe = ({ data, metadata: { actor, now } }: UnsubscribeFromList, { status }: Subscription): readonly SubscriptionEvent[] => {
  const { subscriptionId, listId, partyId, reason } = data;
  if (status === 'none') throw subscriptionNotFound(listId, partyId);
  if (status === 'unsubscribed') return [];

  return [ListUnsubscribed({ subscriptionId, listId, partyId, reason, unsubscribedBy: actor.id, unsubscribedAt: now })];
};

/** One copy per mail; none for whoever is no member, became one after the mail was written, or is erased. */
const request = ({ data: { mail, ...ids }, metadata: { now } }: RequestListMail, subscription: Subscription): readonly SubscriptionEvent[] => {
  const { status, address, language, memberSince, mailIds } = subscription;
  if (status !== 'subscribed' || memberSince! > mail.writtenAt || mailIds.includes(mail.mailId)) return [];
  const copy = copyOf(mail, language);
  if (copy === null || addressIn(subscription) === null) return [];
  const { subscriptionId, listId, partyId } = ids;

  return [ListMailRequested({ subscriptionId, listId, partyId, mailId: mail.mailId, to: address!, ...copy, requestedAt: now })];
};

const decide = (command: SubscriptionCommand, subscription: Subscription): readonly SubscriptionEvent[] => {
  switch (command.type) {
    case 'SubscribeToList':
      return subscribe(command, subscription);
    case 'UnsubscribeFromList':
      return unsubscribe(command, subscription);
    case 'RequestListMail':
      return request(command, subscription);
    default:
      return unreachable(command);
  }
};

const evolve = (subscription: Subscription, event: SubscriptionEvent): Subscription => {
  switch (event.type) {
    case ListSubscribed.type: {
      const { address, language, subscribedAt } = (event as ListSubscribed).data;
      return { ...subscription, status: 'subscribed', address, language, memberSince: subscription.status === 'subscribed' ? subscription.memberSince : subscribedAt };
    }
    case ListUnsubscribed.type:
      return { ...subscription, status: 'unsubscribed', address: null };
    case ListMailRequested.type:
      return { ...subscription, mailIds: [...subscription.mailIds, (event as ListMailRequested).data.mailId] };
    default:
      return subscription;
  }
};

/** Whether somebody gets the mail of a list, and what they got of it (TKT-42). */
export const subscriptionDecider: Decider<Subscription, SubscriptionCommand, SubscriptionEvent> = {
  initial: { status: 'none', address: null, language: 'zh', memberSince: null, mailIds: [] },
  decide,
  evolve,
};

export const subscriptionAggregate = aggregate({ category: 'subscription', decider: subscriptionDecider, events: subscriptionEvents, partyOf: (command: SubscriptionCommand) => command.data.partyId });
