import type { FailureKind, RecoveryKind } from '@rapport/contracts-tickets';
import type { Failure } from './refunding.commands.js';
import { failureNotFound, failureUnnamed, recoveryWithoutFailure } from './refunding.errors.js';
import type { ExistingTicket } from './ticket.state.js';

type Happened = (ticket: ExistingTicket, reference: string) => boolean;

/** What the ticket itself knows to have gone wrong. What else did, it takes from whoever says so. */
const HAPPENED: Readonly<Record<Exclude<FailureKind, 'response' | 'other'>, Happened>> = {
  clock: ({ clocks }, metric) => Object.keys(clocks.breaches).some((key) => key.startsWith(`${metric}#`)),
  promise: ({ contact }, promiseId) => contact.promises[promiseId]?.status === 'broken',
  obstacle: ({ contact }, obstacleId) => contact.obstacles.includes(obstacleId),
  refund: ({ refunds }, refundId) => refunds[refundId]?.overdue === true,
};

/**
 * Making good answers a failure that happened (TKT-47). An extra service alone is given for its own sake as well (LOY-09).
 *
 * @throws DomainError RECOVERY_WITHOUT_FAILURE, FAILURE_UNNAMED, FAILURE_NOT_FOUND
 */
export const refuseUnansweredFailure = (recovery: RecoveryKind, failure: Failure | null, ticket: ExistingTicket): void => {
  if (failure !== null) return refuseUnknown(failure, ticket);
  if (recovery !== 'extra_service') throw recoveryWithoutFailure(recovery);
};

const refuseUnknown = ({ kind, reference }: Failure, ticket: ExistingTicket): void => {
  if (kind === 'response') {
    if (!ticket.responseBreached) throw failureNotFound(ticket.ticketId, kind, reference ?? '–');
    return;
  }
  if (reference === null) throw failureUnnamed(kind);
  if (kind !== 'other' && !HAPPENED[kind](ticket, reference)) throw failureNotFound(ticket.ticketId, kind, reference);
};
