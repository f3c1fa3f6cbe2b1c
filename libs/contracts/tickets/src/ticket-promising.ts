import { defineEvent, InstantField, Maybe, Money, OneOf, PersonalField, Text, Uuid, type EventOf } from '@rapport/event-sourcing';
import { Type } from 'typebox';
import { BROKEN_BY, PROMISE_SOURCES } from './codes.js';

/** We told the customer that something will be done by a time, and who answers for it (SM-12, CUS-39). */
export const PromiseMade = defineEvent('tickets.promise-made', 1, {
  ticketId: Uuid(),
  promiseId: Uuid(),
  text: PersonalField(Text(2_000)),
  /** Who has to keep it. */
  owner: Text(200),
  /** Where it comes from: what an agent said, what our marketing says, what our rules grant. */
  source: OneOf(PROMISE_SOURCES),
  /** Where it is about money. */
  amount: Maybe(Money()),
  /** The broken promise in the place of which it is made; left out where it answers none. */
  insteadOf: Type.Optional(Uuid()),
  dueAt: InstantField(),
  madeAt: InstantField(),
});
export type PromiseMade = EventOf<typeof PromiseMade>;

export const PromiseKept = defineEvent('tickets.promise-kept', 1, { ticketId: Uuid(), promiseId: Uuid(), keptAt: InstantField() });
export type PromiseKept = EventOf<typeof PromiseKept>;

/** The customer agreed to a later time. */
export const PromiseRescheduled = defineEvent('tickets.promise-rescheduled', 1, { ticketId: Uuid(), promiseId: Uuid(), dueAt: InstantField(), previousDueAt: InstantField(), reason: Text(1_000), rescheduledAt: InstantField() });
export type PromiseRescheduled = EventOf<typeof PromiseRescheduled>;

/** Its time passed, or its owner says that it will not be kept. */
export const PromiseBroken = defineEvent('tickets.promise-broken', 1, { ticketId: Uuid(), promiseId: Uuid(), owner: Text(200), by: OneOf(BROKEN_BY), reason: Maybe(Text(1_000)), dueAt: InstantField(), brokenAt: InstantField() });
export type PromiseBroken = EventOf<typeof PromiseBroken>;

/** The customer was told why a promise was not kept, with our apology. */
export const PromiseExplained = defineEvent('tickets.promise-explained', 1, { ticketId: Uuid(), promiseId: Uuid(), explanation: PersonalField(Text(2_000)), explainedBy: Text(200), explainedAt: InstantField() });
export type PromiseExplained = EventOf<typeof PromiseExplained>;
