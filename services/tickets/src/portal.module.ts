import { PortalController } from './http/portal.controller.js';
import { purchases } from './views/purchases/purchases.projection.js';
import { PurchasesQuery } from './views/purchases/purchases.query.js';
import { OwnTicketsQuery } from './views/ticket-details/own-tickets.query.js';

/** What customers see and do by themselves. */
export const portal = {
  views: [purchases],
  controllers: [PortalController],
  providers: [OwnTicketsQuery, PurchasesQuery],
};
