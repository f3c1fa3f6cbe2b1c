import { AgentAway } from '@rapport/contracts-tickets';
import { command, reaction, whenever } from '@rapport/event-sourcing';
import { ticketAggregate } from '../ticket/ticket.decider.js';

/** Nobody who waits for an agent that is away is left alone: their tickets go to those who were found for them (TKT-14). */
export const reassignTicketsWhenAgentAway = reaction('reassign-tickets-when-agent-away', [
  whenever(AgentAway, ({ data: { agentId: fromAgentId, reason, offers } }) =>
    offers.flatMap(({ ticketId, toAgentId }) => (toAgentId === null ? [] : [command(ticketAggregate, ticketId, { type: 'ReassignTicket', data: { ticketId, fromAgentId, agentId: toAgentId, reason } })])),
  ),
]);
