import { ticketsRefusals as refusals } from '@rapport/contracts-tickets';
import { refuse } from '@rapport/event-sourcing';

export const followThroughOpen = (ticketId: string, agentId: string) => refuse(refusals.FOLLOW_THROUGH_OPEN, { ticketId, agentId });
export const followThroughWithoutHelper = (ticketId: string) => refuse(refusals.FOLLOW_THROUGH_WITHOUT_HELPER, { ticketId });
export const notFollowedThrough = (ticketId: string) => refuse(refusals.NOT_FOLLOWED_THROUGH, { ticketId });
