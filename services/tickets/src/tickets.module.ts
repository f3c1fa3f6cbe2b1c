import { ticketsLanguage } from '@rapport/contracts-tickets';
import { defineService, parties, PartiesQuery } from '@rapport/service-host';
import { TicketReadsController } from './http/ticket-reads.controller.js';
import { AdoptedTicketsController, TicketsController } from './http/tickets.controller.js';
import { breachResponseWhenLimitElapsed } from './reactions/breach-response-when-limit-elapsed.js';
import { linkComplaintWhenLodgedFromTicket } from './reactions/link-complaint-when-lodged-from-ticket.js';
import { openRecoveryTicketWhenAnswerDisappointed } from './reactions/open-recovery-ticket-when-answer-disappointed.js';
import { ticketAggregate } from './ticket/ticket.decider.js';
import { TicketsSettings } from './tickets.config.js';
import { agentWorkload } from './views/agent-workload/agent-workload.projection.js';
import { AgentWorkloadQuery } from './views/agent-workload/agent-workload.query.js';
import { queue } from './views/queue/queue.projection.js';
import { QueueQuery } from './views/queue/queue.query.js';
import { ticketDetails } from './views/ticket-details/ticket-details.projection.js';
import { TicketDetailsQuery } from './views/ticket-details/ticket-details.query.js';

/** The service tickets, composed. */
export const ticketsService = defineService({
  name: 'tickets',
  language: ticketsLanguage,
  aggregates: [ticketAggregate],
  views: [queue, ticketDetails, agentWorkload, parties],
  reactions: [breachResponseWhenLimitElapsed, linkComplaintWhenLodgedFromTicket, openRecoveryTicketWhenAnswerDisappointed],
  controllers: [TicketsController, AdoptedTicketsController, TicketReadsController],
  providers: [QueueQuery, TicketDetailsQuery, AgentWorkloadQuery, PartiesQuery],
  settings: TicketsSettings,
});
