import { defineEvent, InstantField, Maybe, Money, OneOf, Text, Uuid, type EventOf } from '@rapport/event-sourcing';
import { Type } from 'typebox';
import { TICKET_DURATIONS, TICKET_FEES, TICKET_FREQUENCIES, TICKET_NATURES, TICKET_PLACES } from './codes.js';
import { Coverage } from './service-asked.js';

/**
 * What is known of a ticket's kind beyond its opening: the item of the catalogue, the quote that a charged service was agreed by (TKT-06),
 * the rhythm of a recurrent one (TKT-07), how long it is expected to take (TKT-08), whether a colleague asks (TKT-44).
 */
export const TicketClassified = defineEvent('tickets.ticket-classified', 1, {
  ticketId: Uuid(),
  /** Code of the service-item catalogue (TKT-09 to TKT-11). */
  serviceItem: Maybe(Text(50)),
  nature: OneOf(TICKET_NATURES),
  place: OneOf(TICKET_PLACES),
  fee: OneOf(TICKET_FEES),
  frequency: OneOf(TICKET_FREQUENCIES),
  duration: OneOf(TICKET_DURATIONS),
  /** What the customer was told that it costs, and when they agreed. */
  quote: Maybe(Money()),
  quoteConsentedAt: Maybe(InstantField()),
  /** Whether an entitlement covers it, where that was judged anew; left out where it is as it was (TKT-06). */
  coverage: Type.Optional(Coverage),
  /** A recurrent service comes back every so many days. */
  rhythmDays: Maybe(Type.Integer({ minimum: 1, maximum: 3_660 })),
  expectedDays: Maybe(Type.Integer({ minimum: 1, maximum: 3_660 })),
  /** Asked for inside the company: a colleague or department is the customer. */
  internal: Type.Boolean(),
  /** Who took the request down. */
  loggedBy: Text(200),
  classifiedAt: InstantField(),
});
export type TicketClassified = EventOf<typeof TicketClassified>;
