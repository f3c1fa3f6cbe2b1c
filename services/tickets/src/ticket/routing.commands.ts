import type { TicketPriority, TicketRouted } from '@rapport/contracts-tickets';
import type { Command } from '@rapport/event-sourcing';
import type { ChosenPolicy } from './clocks.commands.js';

/** The policy that fits the ticket once it is as the command makes it; null or left out where none does. */
interface MatchedAnew {
  readonly chosen?: ChosenPolicy | null;
}

/** The department that leads from now on. `workItem` and `tableVersion`: where the department table says so. */
export type RouteTicket = Command<'RouteTicket', Omit<TicketRouted['data'], 'previousLead' | 'routedAt'> & MatchedAnew>;
export type ChangePriority = Command<'ChangePriority', { readonly ticketId: string; readonly priority: TicketPriority; readonly reason: string } & MatchedAnew>;

export type RoutingCommand = RouteTicket | ChangePriority;
