import { PriorityChanged, TicketRouted } from '@rapport/contracts-tickets';
import { unreachable } from '@rapport/event-sourcing';
import type { ChangePriority, RouteTicket, RoutingCommand } from './routing.commands.js';
import { matchedAnew } from './clocks.decider.js';
import type { ExistingTicket, TicketEvent } from './ticket.state.js';

/** Who leads a ticket, and how urgent it is (TKT-12). */
export const decideRouting = (command: RoutingCommand, ticket: ExistingTicket): readonly TicketEvent[] => {
  switch (command.type) {
    case 'RouteTicket':
      return route(command, ticket);
    case 'ChangePriority':
      return changePriority(command, ticket);
    default:
      return unreachable(command);
  }
};

const route = ({ data: { chosen, ...data }, metadata }: RouteTicket, { lead, collaborators, clocks }: ExistingTicket): readonly TicketEvent[] =>
  data.lead === lead && data.collaborators.join() === collaborators.join() ? [] : [TicketRouted({ ...data, previousLead: lead, routedAt: metadata.now }), ...matchedAnew(data.ticketId, chosen, clocks, metadata.now)];

const changePriority = ({ data: { chosen, ...data }, metadata }: ChangePriority, { priority, clocks }: ExistingTicket): readonly TicketEvent[] =>
  data.priority === priority ? [] : [PriorityChanged({ ...data, previousPriority: priority, changedAt: metadata.now }), ...matchedAnew(data.ticketId, chosen, clocks, metadata.now)];
