import { defineEvent, InstantField, Maybe, Money, Text, Uuid, type EventOf } from '@rapport/event-sourcing';
import { Type } from 'typebox';
import { serviceAsked } from './service-asked.js';

/** The name of the timer that rings when the next ticket of a recurrent service is due. */
export const SERIES_DUE = 'tickets.series-due';

/** A recurrent service was rendered: when its next ticket is due, and the id that this will have (TKT-07). */
export const NextTicketScheduled = defineEvent('tickets.next-ticket-scheduled', 1, { ticketId: Uuid(), nextTicketId: Uuid(), dueAt: InstantField(), scheduledAt: InstantField() });
export type NextTicketScheduled = EventOf<typeof NextTicketScheduled>;

/** The service comes back: a ticket like this one is opened for the same customer. */
export const NextTicketDue = defineEvent('tickets.next-ticket-due', 1, {
  ticketId: Uuid(),
  nextTicketId: Uuid(),
  requesterId: Uuid(),
  opening: Type.Object({
    subject: Text(300),
    ...serviceAsked,
    details: Type.Object({
      serviceItem: Maybe(Text(50)),
      quote: Maybe(Money()),
      /** Who agreed to what a recurrent service costs agreed to it each time. */
      quoteConsented: Type.Boolean(),
      rhythmDays: Maybe(Type.Integer({ minimum: 1, maximum: 3_660 })),
      expectedDays: Maybe(Type.Integer({ minimum: 1, maximum: 3_660 })),
      internal: Type.Boolean(),
    }),
  }),
  fellDueAt: InstantField(),
});
export type NextTicketDue = EventOf<typeof NextTicketDue>;

/** The service does not come back any more. */
export const SeriesEnded = defineEvent('tickets.series-ended', 1, { ticketId: Uuid(), reason: Text(1_000), endedBy: Text(200), endedAt: InstantField() });
export type SeriesEnded = EventOf<typeof SeriesEnded>;

/** Every fact about services that come back without a contract. */
export const seriesEvents = [NextTicketScheduled, NextTicketDue, SeriesEnded] as const;
