import { ticketsRefusals as refusals } from '@rapport/contracts-tickets';
import { refuse } from '@rapport/event-sourcing';

export const ticketsOfDifferentCustomers = (ticketId: string, otherId: string) => refuse(refusals.TICKETS_OF_DIFFERENT_CUSTOMERS, { ticketId, otherId });
export const mergeCycle = (ticketId: string, otherId: string) => refuse(refusals.MERGE_CYCLE, { ticketId, otherId });
export const ticketMerged = (ticketId: string, intoId: string) => refuse(refusals.TICKET_MERGED, { ticketId, intoId });
export const ticketNotMerged = (ticketId: string) => refuse(refusals.TICKET_NOT_MERGED, { ticketId });
export const ticketRestricted = (ticketId: string) => refuse(refusals.TICKET_RESTRICTED, { ticketId });
export const ticketRecordedElsewhere = (ticketId: string) => refuse(refusals.TICKET_RECORDED_ELSEWHERE, { ticketId });
export const ticketHasChildren = (ticketId: string) => refuse(refusals.TICKET_HAS_CHILDREN, { ticketId });
export const ticketChildrenOpen = (ticketId: string) => refuse(refusals.CHILDREN_OPEN, { ticketId });
export const parentCycle = (parentId: string) => refuse(refusals.PARENT_CYCLE, { parentId });
export const messageNotFound = (messageId: string) => refuse(refusals.MESSAGE_NOT_FOUND, { messageId });
