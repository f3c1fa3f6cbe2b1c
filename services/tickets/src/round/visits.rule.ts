import type { StopStatus } from '@rapport/contracts-tickets';
import { roundStopMissing, roundStopPlanned } from './round.errors.js';

/** How far the visits of a ticket have come. */
export interface Visits {
  /** Stops where somebody is still to be. */
  readonly planned: number;
  /** Whether somebody was there, or nobody has to be any more. */
  readonly done: boolean;
}

export const NO_VISITS: Visits = { planned: 0, done: false };

export const visitsOf = (stops: readonly StopStatus[]): Visits => ({ planned: stops.filter((status) => status === 'planned').length, done: stops.some((status) => status === 'served' || status === 'released') });

/** Nobody is on the way any more. @throws DomainError ROUND_STOP_PLANNED */
export const refuseWhileOnTheWay = (ticketId: string, { planned }: Visits): void => {
  if (planned > 0) throw roundStopPlanned(ticketId, planned);
};

/** Roving service is rendered where the customer is (TKT-05). @throws DomainError ROUND_STOP_PLANNED, ROUND_STOP_MISSING */
export const refuseUnvisited = (ticketId: string, visits: Visits): void => {
  refuseWhileOnTheWay(ticketId, visits);
  if (!visits.done) throw roundStopMissing(ticketId);
};
