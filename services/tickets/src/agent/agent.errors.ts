import { ticketsRefusals as refusals } from '@rapport/contracts-tickets';
import { refuse } from '@rapport/event-sourcing';

export const agentNotFound = (rosterId: string) => refuse(refusals.AGENT_NOT_FOUND, { rosterId });
export const agentExists = (agentId: string) => refuse(refusals.AGENT_EXISTS, { agentId });
export const noAgentFits = (reasons: string) => refuse(refusals.NO_AGENT_FITS, { reasons });
export const agentAway = (agentId: string, reason: string) => refuse(refusals.AGENT_AWAY, { agentId, reason });
export const noSuchCalendar = (code: string) => refuse(refusals.SERVICE_CALENDAR_NOT_FOUND, { calendarId: code });
