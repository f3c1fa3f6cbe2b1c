import { businessTimeRefusals } from '@rapport/business-time';
import { ticketsRefusals as refusals } from '@rapport/contracts-tickets';
import { refuse } from '@rapport/event-sourcing';

export const noPolicyFits = (ticketId: string) => refuse(refusals.NO_POLICY_FITS, { ticketId });
export const noSuchClock = (metric: string, ordinal: number) => refuse(businessTimeRefusals.CLOCK_UNKNOWN, { metric: metric.slice(0, 50), ordinal });
export const simulationPeriodEmpty = (from: string, to: string) => refuse(refusals.SIMULATION_PERIOD_EMPTY, { from, to });
export const breachNotFound = (metric: string, ordinal: number) => refuse(refusals.BREACH_NOT_FOUND, { metric, ordinal });
export const breachAcknowledged = (by: string) => refuse(refusals.BREACH_ACKNOWLEDGED, { by });
