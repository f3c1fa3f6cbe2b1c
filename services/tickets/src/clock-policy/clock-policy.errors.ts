import { ticketsRefusals as refusals } from '@rapport/contracts-tickets';
import { refuse } from '@rapport/event-sourcing';

export const clockPolicyNotFound = (policyId: string) => refuse(refusals.CLOCK_POLICY_NOT_FOUND, { policyId });
export const clockPolicyArchived = (policyId: string) => refuse(refusals.CLOCK_POLICY_ARCHIVED, { policyId });
export const serviceCalendarNotFound = (calendarId: string) => refuse(refusals.SERVICE_CALENDAR_NOT_FOUND, { calendarId });
