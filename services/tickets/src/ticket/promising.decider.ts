import { PromiseBroken, PromiseKept, PromiseMade, PromiseRescheduled } from '@rapport/contracts-tickets';
import { personal, unreachable } from '@rapport/event-sourcing';
import type { BreakPromise, KeepPromise, MakePromise, PromisingCommand, ReschedulePromise } from './contact.commands.js';
import { promiseBeyondAuthority, promiseDueNotLater, promiseNotFound, promiseSettled, promisesOpen, rescheduledWithoutConsent } from './contact.errors.js';
import type { PromiseState } from './contact.state.js';
import type { ExistingTicket, TicketEvent } from './ticket.state.js';

/** Promises are made within one's authority, and kept, put off with consent, or broken (SM-12). */
export const decidePromising = (command: PromisingCommand, ticket: ExistingTicket): readonly TicketEvent[] => {
  switch (command.type) {
    case 'MakePromise':
      return make(command, ticket);
    case 'KeepPromise':
      return keep(command, ticket);
    case 'ReschedulePromise':
      return reschedule(command, ticket);
    case 'BreakPromise':
      return breakIt(command, ticket);
    default:
      return unreachable(command);
  }
};

/** @throws DomainError PROMISES_OPEN, where one is neither kept nor put off with consent */
export const refuseOpenPromises = ({ contact: { promises } }: ExistingTicket): void => {
  const open = Object.values(promises).filter(({ status }) => status === 'made').length;
  if (open > 0) throw promisesOpen(open);
};

const make = ({ data: { text, authority, ...data }, metadata: { now } }: MakePromise, { requesterId }: ExistingTicket): readonly TicketEvent[] => {
  if (data.dueAt <= now) throw promiseDueNotLater();
  if (data.amount !== null && authority !== null && data.amount.amount > authority) throw promiseBeyondAuthority(data.amount.amount, authority);

  return [PromiseMade({ ...data, text: personal(requesterId, text), madeAt: now })];
};

const keep = ({ data: { promiseId }, metadata }: KeepPromise, ticket: ExistingTicket): readonly TicketEvent[] => {
  openPromise(ticket, promiseId);

  return [PromiseKept({ ticketId: ticket.ticketId, promiseId, keptAt: metadata.now })];
};

const reschedule = ({ data: { promiseId, dueAt, consent, reason }, metadata: { now } }: ReschedulePromise, ticket: ExistingTicket): readonly TicketEvent[] => {
  const { dueAt: previousDueAt } = openPromise(ticket, promiseId);
  if (!consent) throw rescheduledWithoutConsent();
  if (dueAt <= now || dueAt <= previousDueAt) throw promiseDueNotLater();

  return [PromiseRescheduled({ ticketId: ticket.ticketId, promiseId, dueAt, previousDueAt, reason, rescheduledAt: now })];
};

/** A timer breaks what is still open at the time it was set for; one that was put off meanwhile it leaves alone. */
const breakIt = ({ data: { promiseId, dueAt, reason }, metadata }: BreakPromise, ticket: ExistingTicket): readonly TicketEvent[] => {
  const known = ticket.contact.promises[promiseId];
  if (dueAt !== null && (known === undefined || !isOpen(known) || known.dueAt !== dueAt)) return [];
  const promise = openPromise(ticket, promiseId);

  return [PromiseBroken({ ticketId: ticket.ticketId, promiseId, owner: promise.owner, by: dueAt === null ? 'owner' : 'time', reason, dueAt: promise.dueAt, brokenAt: metadata.now })];
};

const isOpen = ({ status }: PromiseState): boolean => status === 'made' || status === 'rescheduled';

const openPromise = ({ contact: { promises } }: ExistingTicket, promiseId: string): PromiseState => {
  const promise = promises[promiseId];
  if (promise === undefined) throw promiseNotFound(promiseId);
  if (!isOpen(promise)) throw promiseSettled(promiseId, promise.status);

  return promise;
};
