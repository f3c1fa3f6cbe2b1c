import { ticketsRefusals as refusals } from '@rapport/contracts-tickets';
import { refuse, type Instant } from '@rapport/event-sourcing';

export const agentInLiveContact = (agentId: string) => refuse(refusals.AGENT_IN_LIVE_CONTACT, { agentId });
export const receiverAway = (agentId: string, reason: string) => refuse(refusals.RECEIVER_AWAY, { agentId, reason });
export const liveContactNotFound = (contactId: string) => refuse(refusals.LIVE_CONTACT_NOT_FOUND, { contactId });
export const liveContactEnded = (agentId: string, contactId: string) => refuse(refusals.LIVE_CONTACT_ENDED, { agentId, contactId });
export const arrivedInFuture = (arrivedAt: Instant) => refuse(refusals.ARRIVED_IN_FUTURE, { arrivedAt });
export const noteRequired = (contactId: string) => refuse(refusals.NOTE_REQUIRED, { contactId });
export const callbackWithoutTicket = () => refuse(refusals.CALLBACK_WITHOUT_TICKET);
