import type { FailureKind } from '@rapport/contracts-tickets';
import type { Failure } from './refunding.commands.js';
import { failureNotFound, failureUnnamed } from './refunding.errors.js';
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
 * Making good answers a failure that happened (TKT-47).
 *
 * @throws DomainError FAILURE_UNNAMED, FAILURE_NOT_FOUND
 */
export const refuseUnknownFailure = ({ kind, reference }: Failure, ticket: ExistingTicket): void => {
  if (kind === 'response') {
    if (!ticket.responseBreached) throw failureNotFound(ticket.ticketId, kind, reference ?? '–');
    return;
  }
  if (reference === null) throw failureUnnamed(kind);
  if (kind !== 'other' && !HAPPENED[kind](ticket, reference)) throw failureNotFound(ticket.ticketId, kind, reference);
};
