import { PromiseBroken, PromiseExplained, PromiseKept, PromiseMade, PromiseRescheduled } from '@rapport/contracts-tickets';
import { personal, unreachable, type Instant } from '@rapport/event-sourcing';
import { limitPassed } from './authority.rule.js';
import type { BreakPromise, ExplainPromise, KeepPromise, MakePromise, PromisingCommand, ReschedulePromise } from './contact.commands.js';
import { promiseBeyondAuthority, promiseDueNotLater, promiseNotBroken, promiseNotFound, promisesBroken, promiseSettled, promisesOpen, rescheduledWithoutConsent } from './contact.errors.js';
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
    case 'ExplainPromise':
      return explain(command, ticket);
    default:
      return unreachable(command);
  }
};

/**
 * What was promised is kept, or put off with consent to a time that is still to come; what was broken has its sequel.
 *
 * @throws DomainError PROMISES_OPEN, PROMISES_BROKEN
 */
export const refuseOpenPromises = ({ contact: { promises } }: ExistingTicket, now: Instant): void => {
  const all = Object.values(promises);
  const open = all.filter(({ status, dueAt }) => status === 'made' || (status === 'rescheduled' && dueAt <= now)).length;
  if (open > 0) throw promisesOpen(open);
  const broken = all.filter(({ status, answered }) => status === 'broken' && !answered).length;
  if (broken > 0) throw promisesBroken(broken);
};

const make = ({ data: { text, authority, insteadOf = null, ...data }, metadata: { now } }: MakePromise, ticket: ExistingTicket): readonly TicketEvent[] => {
  if (data.dueAt <= now) throw promiseDueNotLater();
  const passed = data.amount === null ? null : limitPassed(authority, data.amount);
  if (passed !== null) throw promiseBeyondAuthority(data.amount!, passed);
  if (insteadOf !== null) requireBroken(ticket, insteadOf);

  return [PromiseMade({ ...data, ...(insteadOf === null ? {} : { insteadOf }), text: personal(ticket.requesterId, text), madeAt: now })];
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

const explain = ({ data: { promiseId, explanation }, metadata: { now, actor } }: ExplainPromise, ticket: ExistingTicket): readonly TicketEvent[] => {
  requireBroken(ticket, promiseId);

  return [PromiseExplained({ ticketId: ticket.ticketId, promiseId, explanation: personal(ticket.requesterId, explanation), explainedBy: actor.id, explainedAt: now })];
};

const isOpen = ({ status }: PromiseState): boolean => status === 'made' || status === 'rescheduled';

const promiseOf = ({ contact: { promises } }: ExistingTicket, promiseId: string): PromiseState => {
  const promise = promises[promiseId];
  if (promise === undefined) throw promiseNotFound(promiseId);

  return promise;
};

const requireBroken = (ticket: ExistingTicket, promiseId: string): void => {
  const { status } = promiseOf(ticket, promiseId);
  if (status !== 'broken') throw promiseNotBroken(promiseId, status);
};

const openPromise = (ticket: ExistingTicket, promiseId: string): PromiseState => {
  const promise = promiseOf(ticket, promiseId);
  if (!isOpen(promise)) throw promiseSettled(promiseId, promise.status);

  return promise;
};
