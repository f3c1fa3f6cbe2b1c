import { ticketsRefusals as refusals, type StopStatus } from '@rapport/contracts-tickets';
import { refuse } from '@rapport/event-sourcing';
import type { PlannedStop } from './round.commands.js';

export const roundNotFound = (roundId: string) => refuse(refusals.ROUND_NOT_FOUND, { roundId });
export const roundExists = (roundId: string) => refuse(refusals.ROUND_EXISTS, { roundId });
export const roundCancelled = (roundId: string) => refuse(refusals.ROUND_CANCELLED, { roundId });
export const roundDayUnknown = (day: string) => refuse(refusals.ROUND_DAY_UNKNOWN, { day });
export const roundStopsTooMany = (most: number) => refuse(refusals.ROUND_STOPS_TOO_MANY, { most });
export const roundStopNotFound = (stopId: string) => refuse(refusals.ROUND_STOP_NOT_FOUND, { stopId });
export const roundStopSettled = (stopId: string, status: StopStatus) => refuse(refusals.ROUND_STOP_SETTLED, { stopId, status });
export const roundStopOutsideDay = ({ from, until }: PlannedStop, day: string, timeZone: string) => refuse(refusals.ROUND_STOP_OUTSIDE_DAY, { from, until, day, timeZone });
export const roundStopPlanned = (ticketId: string, planned: number) => refuse(refusals.ROUND_STOP_PLANNED, { ticketId, planned });
export const roundStopMissing = (ticketId: string) => refuse(refusals.ROUND_STOP_MISSING, { ticketId });
export const roundStopForNobody = () => refuse(refusals.ROUND_STOP_FOR_NOBODY);
export const roundStopForRestricted = (ticketId: string) => refuse(refusals.ROUND_STOP_FOR_RESTRICTED, { ticketId });
