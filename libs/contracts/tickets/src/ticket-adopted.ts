import { defineEvent, InstantField, Maybe, OneOf, Text, Uuid, type EventOf } from '@rapport/event-sourcing';
import { Type } from 'typebox';
import { TICKET_CHANNELS, TICKET_PRIORITIES, TICKET_STATUSES } from './codes.js';

/**
 * A ticket of another system entered the log, as far as its records know it. Unknown is null; nothing follows from it by itself.
 *
 * A later record of the same ticket is another fact of this type: `revision` counts them.
 */
export const TicketAdopted = defineEvent('tickets.ticket-adopted', 1, {
  ticketId: Uuid(),
  /** The party that asks: the subject of every personal text about the ticket. */
  requesterId: Uuid(),
  revision: Type.Integer({ minimum: 1 }),
  /** Its number in the other system. */
  number: Text(100),
  source: Text(100),
  subject: Text(300),
  status: OneOf(TICKET_STATUSES),
  /** The status as the other system calls it. */
  sourceStatus: Text(100),
  channel: Maybe(OneOf(TICKET_CHANNELS)),
  category: Maybe(Text(200)),
  priority: Maybe(OneOf(TICKET_PRIORITIES)),
  group: Maybe(Text(200)),
  agentId: Maybe(Text(200)),
  reassignments: Maybe(Type.Integer({ minimum: 0 })),
  reopenings: Maybe(Type.Integer({ minimum: 0 })),
  withinLimit: Maybe(Type.Boolean()),
  openedAt: InstantField(),
  resolvedAt: Maybe(InstantField()),
  closedAt: Maybe(InstantField()),
});
export type TicketAdopted = EventOf<typeof TicketAdopted>;
