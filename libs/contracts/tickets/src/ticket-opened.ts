import { defineEvent, InstantField, Maybe, OneOf, PersonalField, Text, Uuid, type EventOf } from '@rapport/event-sourcing';
import { Type } from 'typebox';
import { BENEFIT_REFUSALS, BENEFITS } from './entitlement-codes.js';
import { PROACTIVE_REASONS, TICKET_CATEGORIES, TICKET_CHANNELS, TICKET_DURATIONS, TICKET_FEES, TICKET_FREQUENCIES, TICKET_NATURES, TICKET_PHASES, TICKET_PLACES, TICKET_PRIORITIES } from './codes.js';

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
  category: OneOf(TICKET_CATEGORIES),
  phase: OneOf(TICKET_PHASES),
  nature: OneOf(TICKET_NATURES),
  place: OneOf(TICKET_PLACES),
  fee: OneOf(TICKET_FEES),
  frequency: OneOf(TICKET_FREQUENCIES),
  duration: OneOf(TICKET_DURATIONS),
  priority: OneOf(TICKET_PRIORITIES),
  channel: OneOf(TICKET_CHANNELS),
  /** Product or service that it is about. */
  item: Maybe(Text(300)),
  /** The entitlement that was named, and why it does not cover the service; null where it does, so that the service is free (TKT-06). */
  coverage: Type.Optional(Type.Object({ entitlementId: Uuid(), benefit: OneOf(BENEFITS), reason: Maybe(OneOf(BENEFIT_REFUSALS)) })),
  proactive: Maybe(OneOf(PROACTIVE_REASONS)),
  /** The event or interaction that it follows from. */
  sourceId: Maybe(Uuid()),
  /** The ticket whose recurrent service it renders again (TKT-07). */
  previousTicketId: Type.Optional(Uuid()),
  responseDueAt: InstantField(),
  openedAt: InstantField(),
});
export type TicketOpened = EventOf<typeof TicketOpened>;
