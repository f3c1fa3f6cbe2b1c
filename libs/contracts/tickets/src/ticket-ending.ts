import { defineEvent, InstantField, Maybe, OneOf, PersonalField, Text, Uuid, type EventOf } from '@rapport/event-sourcing';
import { Type } from 'typebox';
import { SATISFACTION_RESULTS } from './codes.js';
import { AFTER_SALE_PROBLEMS } from './service-items.js';

/** The customer was asked whether the solution helped (TKT-26), or could not be reached. */
export const SatisfactionChecked = defineEvent('tickets.satisfaction-checked', 1, {
  ticketId: Uuid(),
  result: OneOf(SATISFACTION_RESULTS),
  /** How many attempts there have been, this one included. */
  attempt: Type.Integer({ minimum: 1 }),
  comment: Maybe(PersonalField(Text(2_000))),
  checkedAt: InstantField(),
});
export type SatisfactionChecked = EventOf<typeof SatisfactionChecked>;

/** Thanks were said, the next link was offered, the six rights were reviewed (TKT-02, TKT-45). Surveys consider an invitation from this fact. */
export const TicketClosed = defineEvent('tickets.ticket-closed', 1, {
  ticketId: Uuid(),
  agentId: Maybe(Text(200)),
  thanked: Type.Boolean(),
  nextLink: Text(500),
  /** Time and place, way and price, customer, service, need, value: yes or no each. */
  sixRights: Type.Object({
    time_and_place: Type.Boolean(),
    way_and_price: Type.Boolean(),
    customer: Type.Boolean(),
    service: Type.Boolean(),
    need: Type.Boolean(),
    value: Type.Boolean(),
  }),
  /** Whether the last word on satisfaction was yes; null when the customer could not be reached. */
  satisfied: Maybe(Type.Boolean()),
  /** Whether the problem is solved (TKT-50), and why the ticket closes where it is not; tickets that closed before this was asked say neither. */
  problemSolved: Type.Optional(Type.Boolean()),
  unsolvedReason: Type.Optional(Maybe(Text(1_000))),
  /** Tickets that ended in it; those with threads of their own are closed with it. Left out where there are none. */
  absorbed: Type.Optional(Type.Array(Uuid())),
  closedAt: InstantField(),
});
export type TicketClosed = EventOf<typeof TicketClosed>;

/** The solution did not hold, or the customer was not satisfied: help goes on. */
export const TicketReopened = defineEvent('tickets.ticket-reopened', 1, {
  ticketId: Uuid(),
  reason: Text(2_000),
  /** How many times it has been reopened, this one included. */
  reopening: Type.Integer({ minimum: 1 }),
  /** By when the customer hears from us again. */
  responseDueAt: Type.Optional(InstantField()),
  reopenedAt: InstantField(),
});
export type TicketReopened = EventOf<typeof TicketReopened>;

/** The customer takes the request back. */
export const TicketCancelled = defineEvent('tickets.ticket-cancelled', 1, { ticketId: Uuid(), reason: Text(2_000), cancelledAt: InstantField() });
export type TicketCancelled = EventOf<typeof TicketCancelled>;

/** The ticket became a complaint and remains as evidence (CMP-01). Complaints lodges one from this fact. */
export const TicketEscalated = defineEvent('tickets.ticket-escalated', 1, {
  ticketId: Uuid(),
  number: Text(20),
  subject: Text(300),
  item: Maybe(Text(300)),
  agentId: Maybe(Text(200)),
  /** Content class of the complaint: contract, transport, product, service (CMP-13). */
  content: OneOf(['contract', 'transport', 'product', 'service']),
  /** What typically goes wrong after a sale, where it was that (TKT-11). */
  subCause: Type.Optional(OneOf(AFTER_SALE_PROBLEMS)),
  reason: PersonalField(Text(4_000)),
  escalatedAt: InstantField(),
});
export type TicketEscalated = EventOf<typeof TicketEscalated>;

/** The complaint that the ticket became has this number. */
export const ComplaintLinked = defineEvent('tickets.complaint-linked', 1, { ticketId: Uuid(), complaintId: Uuid(), receiptNumber: Text(30), linkedAt: InstantField() });
export type ComplaintLinked = EventOf<typeof ComplaintLinked>;
