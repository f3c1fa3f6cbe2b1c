import { distributionListAggregate } from './distribution-list/distribution-list.decider.js';
import { DistributionListsController } from './http/distribution-lists.controller.js';
import { OwnSubscriptionsController } from './http/own-subscriptions.controller.js';
import { deliverListMailWhenRequested } from './reactions/deliver-list-mail-when-requested.js';
import { sendListMails } from './sending/send-list-mails.js';
import { subscriptionAggregate } from './subscription/subscription.decider.js';
import { distributionLists } from './views/distribution-lists/distribution-lists.projection.js';
import { DistributionListsQuery } from './views/distribution-lists/distribution-lists.query.js';
import { listMailCopies } from './views/list-mail-copies/list-mail-copies.projection.js';
import { listMails } from './views/list-mails/list-mails.projection.js';
import { ListMailsQuery } from './views/list-mails/list-mails.query.js';
import { subscriptions } from './views/subscriptions/subscriptions.projection.js';
import { SubscriptionsQuery } from './views/subscriptions/subscriptions.query.js';

/** Mail to many at once. */
export const mailToMany = {
  aggregates: [distributionListAggregate, subscriptionAggregate],
  views: [distributionLists, subscriptions, listMails, listMailCopies],
  reactions: [deliverListMailWhenRequested],
  controllers: [DistributionListsController, OwnSubscriptionsController],
  providers: [DistributionListsQuery, SubscriptionsQuery, ListMailsQuery],
  workers: [sendListMails()],
};
