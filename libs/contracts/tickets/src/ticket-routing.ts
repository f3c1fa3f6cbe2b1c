import { defineEvent, InstantField, Maybe, OneOf, Text, Uuid, type EventOf } from '@rapport/event-sourcing';
import { Type } from 'typebox';
import { TICKET_PRIORITIES, WORK_ITEMS } from './codes.js';

/** A department leads the ticket from now on, others work with it (TKT-12). The lead is the team whose calendar counts. */
export const TicketRouted = defineEvent('tickets.ticket-routed', 1, {
  ticketId: Uuid(),
  /** Null where it was routed by hand, past the table. */
  workItem: Maybe(OneOf(WORK_ITEMS)),
  /** The version of the department table that it was routed by. */
  tableVersion: Maybe(Type.Integer({ minimum: 1 })),
  lead: Text(100),
  collaborators: Type.Array(Text(100), { maxItems: 20 }),
  previousLead: Maybe(Text(100)),
  reason: Maybe(Text(1_000)),
  routedAt: InstantField(),
});
export type TicketRouted = EventOf<typeof TicketRouted>;

/** The ticket is more, or less, urgent than it was thought to be. */
export const PriorityChanged = defineEvent('tickets.priority-changed', 1, {
  ticketId: Uuid(),
  priority: OneOf(TICKET_PRIORITIES),
  previousPriority: OneOf(TICKET_PRIORITIES),
  reason: Text(1_000),
  changedAt: InstantField(),
});
export type PriorityChanged = EventOf<typeof PriorityChanged>;
