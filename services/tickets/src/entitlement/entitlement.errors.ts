import { ticketsRefusals as refusals } from '@rapport/contracts-tickets';
import { refuse, type Instant } from '@rapport/event-sourcing';

export const entitlementNotFound = (entitlementId: string) => refuse(refusals.ENTITLEMENT_NOT_FOUND, { entitlementId });
export const entitlementOfAnother = (entitlementId: string) => refuse(refusals.ENTITLEMENT_OF_ANOTHER, { entitlementId });
export const entitlementExists = (entitlementId: string) => refuse(refusals.ENTITLEMENT_EXISTS, { entitlementId });
export const purchaseInFuture = (purchasedAt: Instant) => refuse(refusals.PURCHASE_IN_FUTURE, { purchasedAt });
