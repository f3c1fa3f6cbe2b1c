import { PortalController } from './http/portal.controller.js';
import { PortalPageController } from './http/portal-page.controller.js';
import { portalPageAggregate } from './portal-page/portal-page.decider.js';
import { portalPages } from './views/portal-pages/portal-pages.projection.js';
import { PortalPagesQuery } from './views/portal-pages/portal-pages.query.js';
import { purchases } from './views/purchases/purchases.projection.js';
import { PurchasesQuery } from './views/purchases/purchases.query.js';
import { OwnTicketsQuery } from './views/ticket-details/own-tickets.query.js';

/** What customers see and do by themselves. */
export const portal = {
  aggregates: [portalPageAggregate],
  views: [purchases, portalPages],
  controllers: [PortalController, PortalPageController],
  providers: [OwnTicketsQuery, PurchasesQuery, PortalPagesQuery],
};
