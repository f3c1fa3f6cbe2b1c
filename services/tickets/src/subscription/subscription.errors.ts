import { ticketsRefusals as refusals } from '@rapport/contracts-tickets';
import { refuse } from '@rapport/event-sourcing';

export const subscriptionNotFound = (listId: string, partyId: string) => refuse(refusals.SUBSCRIPTION_NOT_FOUND, { listId, partyId });
export const distributionListFull = (listId: string, most: number) => refuse(refusals.DISTRIBUTION_LIST_FULL, { listId, most });
