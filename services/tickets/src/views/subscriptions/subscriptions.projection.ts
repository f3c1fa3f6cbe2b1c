import { ListSubscribed, ListUnsubscribed } from '@rapport/contracts-tickets';
import { on, projection } from '@rapport/event-sourcing';
import { SubscriptionRow } from './subscriptions.row.js';

/** Who gets the mail of a list, where, in which language? */
export const subscriptions = projection(SubscriptionRow, {
  name: 'subscriptions',
  version: 1,
  mirrors: 'subscription',
  opens: { address: 'addressField' },
  when: [
    on(ListSubscribed, (row, { data: { subscriptionId, listId, partyId, address, language, consent, subscribedAt } }) => ({
      ...{ subscriptionId, listId, partyId, language, consent, subscribed: true, addressField: address, address: null },
      ...{ memberSince: row?.subscribed === true ? row.memberSince : subscribedAt, unsubscribedBecause: null, unsubscribedAt: null, version: row?.version ?? 0 },
    })),
    on(ListUnsubscribed, (row, { data: { reason, unsubscribedAt } }) => row && { ...row, subscribed: false, addressField: null, address: null, unsubscribedBecause: reason, unsubscribedAt }),
  ],
  keyOf: ({ data }) => data.subscriptionId,
});
