import { ticketsRefusals as refusals } from '@rapport/contracts-tickets';
import { refuse } from '@rapport/event-sourcing';

export const distributionListNotFound = (listId: string) => refuse(refusals.DISTRIBUTION_LIST_NOT_FOUND, { listId });
export const distributionListExists = (code: string) => refuse(refusals.DISTRIBUTION_LIST_EXISTS, { code });
export const distributionListClosed = (listId: string) => refuse(refusals.DISTRIBUTION_LIST_CLOSED, { listId });
export const listMailEmpty = () => refuse(refusals.LIST_MAIL_EMPTY, {});
