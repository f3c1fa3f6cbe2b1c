import { defineEvent, InstantField, Maybe, OneOf, PersonalField, Text, Uuid, type EventOf } from '@rapport/event-sourcing';
import { Type } from 'typebox';
import { TICKET_PRIORITIES } from './codes.js';

/** An agent takes the ticket, or takes it over from another. */
export const TicketAssigned = defineEvent('tickets.ticket-assigned', 1, {
  ticketId: Uuid(),
  agentId: Text(200),
  /** Who had it before. */
  previousAgentId: Maybe(Text(200)),
  reason: Maybe(Text(1_000)),
  assignedAt: InstantField(),
});
export type TicketAssigned = EventOf<typeof TicketAssigned>;

/** The customer has heard that we are at it: what we will do, and a concrete time for the next word (TKT-14, TKT-43). */
export const TicketAcknowledged = defineEvent('tickets.ticket-acknowledged', 1, {
  ticketId: Uuid(),
  plan: Text(2_000),
  nextUpdateAt: InstantField(),
  acknowledgedAt: InstantField(),
});
export type TicketAcknowledged = EventOf<typeof TicketAcknowledged>;

/** An open question lets the customer tell, a closed one pins down what they told (INT-09). */
export const QUESTION_KINDS = ['open', 'closed'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** Fact and feeling were said back, and the customer confirmed them (INT-09, TKT-20). */
export const NeedRestated = defineEvent('tickets.need-restated', 1, {
  ticketId: Uuid(),
  fact: PersonalField(Text(4_000)),
  feeling: PersonalField(Text(1_000)),
  /** What was asked to get there, in order; absent where nothing is noted of it. */
  questions: Type.Optional(PersonalField(Type.Array(Type.Object({ kind: OneOf(QUESTION_KINDS), text: Text(500) }), { minItems: 1, maxItems: 20 }))),
  restatedAt: InstantField(),
});
export type NeedRestated = EventOf<typeof NeedRestated>;

/** What is to be done was agreed from at least two options, or from one with the reason why there is no other (TKT-24). */
export const CourseAgreed = defineEvent('tickets.course-agreed', 1, {
  ticketId: Uuid(),
  options: Type.Array(Text(500), { minItems: 1, maxItems: 10 }),
  onlyOptionReason: Maybe(Text(1_000)),
  choice: Text(500),
  expectation: Text(1_000),
  /** Until when, where a date was agreed. */
  agreedUntil: Type.Optional(InstantField()),
  agreedAt: InstantField(),
});
export type CourseAgreed = EventOf<typeof CourseAgreed>;

/** The agent considers the request answered; the satisfaction check is still to come. */
export const TicketSolved = defineEvent('tickets.ticket-solved', 1, {
  ticketId: Uuid(),
  agentId: Maybe(Text(200)),
  solution: Text(4_000),
  /** Answered on the spot, at the first contact (TKT-14). */
  firstContact: Type.Boolean(),
  solvedAt: InstantField(),
});
export type TicketSolved = EventOf<typeof TicketSolved>;

/** The limit of the acknowledgement passed without one. */
export const ResponseBreached = defineEvent('tickets.response-breached', 1, {
  ticketId: Uuid(),
  agentId: Maybe(Text(200)),
  priority: OneOf(TICKET_PRIORITIES),
  /** When it was due, and when the breach was noticed. */
  dueAt: InstantField(),
  detectedAt: InstantField(),
});
export type ResponseBreached = EventOf<typeof ResponseBreached>;
