import type { TicketPriority, TicketRouted } from '@rapport/contracts-tickets';
import type { Command } from '@rapport/event-sourcing';

/** The department that leads from now on. `workItem` and `tableVersion`: where the department table says so. */
export type RouteTicket = Command<'RouteTicket', Omit<TicketRouted['data'], 'previousLead' | 'routedAt'>>;
export type ChangePriority = Command<'ChangePriority', { readonly ticketId: string; readonly priority: TicketPriority; readonly reason: string }>;

export type RoutingCommand = RouteTicket | ChangePriority;
