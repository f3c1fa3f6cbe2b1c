import { defineEvent, InstantField, Maybe, OneOf, PersonalField, Text, Uuid, type EventOf } from '@rapport/event-sourcing';
import { Type } from 'typebox';
import { PROACTIVE_REASONS, TICKET_SOURCES } from './codes.js';
import { Coverage, serviceAsked } from './service-asked.js';
import { TemplateAnswered, TemplateUsed } from './ticket-template.js';

/**
 * Somebody asks for something, or we see a need before they do (INT-04): service begins.
 *
 * The number follows from the id. `responseDueAt` is the limit of the acknowledgement (TKT-14).
 */
export const TicketOpened = defineEvent('tickets.ticket-opened', 1, {
  ticketId: Uuid(),
  /** The party that asks: the subject of every personal text about the ticket. */
  requesterId: Uuid(),
  number: Text(20),
  subject: Text(300),
  request: Maybe(PersonalField(Text(10_000))),
  ...serviceAsked,
  /** Whether an entitlement covers it; left out where none was named. */
  coverage: Type.Optional(Coverage),
  proactive: Maybe(OneOf(PROACTIVE_REASONS)),
  /** The event or interaction that it follows from. */
  sourceId: Maybe(Uuid()),
  /** Which of the two that is; left out where it is neither, as of a ticket that follows from another one, and before it was told. */
  sourceKind: Type.Optional(OneOf(TICKET_SOURCES)),
  /** The ticket whose recurrent service it renders again (TKT-07). */
  previousTicketId: Type.Optional(Uuid()),
  /** The template that it was opened by (TKT-33), and what was said to its questions. */
  template: Type.Optional(TemplateUsed),
  templateAnswers: Type.Optional(PersonalField(Type.Array(TemplateAnswered, { minItems: 1, maxItems: 20 }))),
  responseDueAt: InstantField(),
  openedAt: InstantField(),
});
export type TicketOpened = EventOf<typeof TicketOpened>;
