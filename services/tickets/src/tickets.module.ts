import { ticketsLanguage } from '@rapport/contracts-tickets';
import { defineService, parties, PartiesQuery } from '@rapport/service-host';
import { clocksOfTickets } from './clocks.module.js';
import { community } from './community.module.js';
import { mailToMany } from './distribution-lists.module.js';
import { fieldService } from './field-service.module.js';
import { IncidentsController } from './http/incidents.controller.js';
import { MessagesController } from './http/messages.controller.js';
import { TicketReadsController } from './http/ticket-reads.controller.js';
import { AdoptedTicketsController, TicketsController } from './http/tickets.controller.js';
import { intake } from './intake.module.js';
import { knowledge } from './knowledge.module.js';
import { liveContact } from './live-contact.module.js';
import { makingGood } from './making-good.module.js';
import { breachResponseWhenLimitElapsed } from './reactions/breach-response-when-limit-elapsed.js';
import { linkComplaintWhenLodgedFromTicket } from './reactions/link-complaint-when-lodged-from-ticket.js';
import { openRecoveryTicketWhenAnswerDisappointed } from './reactions/open-recovery-ticket-when-answer-disappointed.js';
import { qualityOfService } from './quality.module.js';
import { playbooksOfTickets } from './playbooks.module.js';
import { portal } from './portal.module.js';
import { roster } from './roster.module.js';
import { routeUnrouted } from './routing/route-unrouted.js';
import { surgeMode } from './surge.module.js';
import { teamwork } from './teamwork.module.js';
import { ticketAggregate } from './ticket/ticket.decider.js';
import { tiesOfTickets } from './ties.module.js';
import { TicketsSettings } from './tickets.config.js';
import { AgentDeskQuery } from './views/agent-workload/agent-desk.query.js';
import { agentWorkload } from './views/agent-workload/agent-workload.projection.js';
import { AgentWorkloadQuery } from './views/agent-workload/agent-workload.query.js';
import { conversation } from './views/conversation/conversation.projection.js';
import { ConversationQuery } from './views/conversation/conversation.query.js';
import { DisclosuresQuery } from './views/sensitive-incidents/disclosures.query.js';
import { sensitiveIncidents } from './views/sensitive-incidents/sensitive-incidents.projection.js';
import { SensitiveIncidentsQuery } from './views/sensitive-incidents/sensitive-incidents.query.js';
import { queue } from './views/queue/queue.projection.js';
import { QueueQuery } from './views/queue/queue.query.js';
import { BriefingQuery } from './views/ticket-details/briefing.query.js';
import { ticketDetails } from './views/ticket-details/ticket-details.projection.js';
import { TicketDetailsQuery } from './views/ticket-details/ticket-details.query.js';
import { TicketInLogQuery } from './views/ticket-details/ticket-in-log.query.js';

/** The service tickets, composed. */
export const ticketsService = defineService({
  name: 'tickets',
  language: ticketsLanguage,
  aggregates: [ticketAggregate, ...teamwork.aggregates, ...clocksOfTickets.aggregates, ...fieldService.aggregates, ...knowledge.aggregates, ...intake.aggregates, ...community.aggregates, ...portal.aggregates, ...liveContact.aggregates, ...surgeMode.aggregates, ...roster.aggregates, ...playbooksOfTickets.aggregates, ...qualityOfService.aggregates, ...mailToMany.aggregates],
  views: [queue, ticketDetails, agentWorkload, conversation, parties, sensitiveIncidents, ...teamwork.views, ...clocksOfTickets.views, ...liveContact.views, ...fieldService.views, ...knowledge.views, ...intake.views, ...community.views, ...portal.views, ...surgeMode.views, ...makingGood.views, ...tiesOfTickets.views, ...roster.views, ...playbooksOfTickets.views, ...qualityOfService.views, ...mailToMany.views],
  reactions: [breachResponseWhenLimitElapsed, linkComplaintWhenLodgedFromTicket, openRecoveryTicketWhenAnswerDisappointed, ...teamwork.reactions, ...clocksOfTickets.reactions, ...liveContact.reactions, ...fieldService.reactions, ...knowledge.reactions, ...intake.reactions, ...makingGood.reactions, ...tiesOfTickets.reactions, ...roster.reactions, ...mailToMany.reactions],
  controllers: [TicketsController, AdoptedTicketsController, TicketReadsController, MessagesController, IncidentsController, ...teamwork.controllers, ...clocksOfTickets.controllers, ...liveContact.controllers, ...fieldService.controllers, ...knowledge.controllers, ...intake.controllers, ...community.controllers, ...portal.controllers, ...surgeMode.controllers, ...makingGood.controllers, ...tiesOfTickets.controllers, ...roster.controllers, ...playbooksOfTickets.controllers, ...qualityOfService.controllers, ...mailToMany.controllers],
  providers: [QueueQuery, TicketDetailsQuery, BriefingQuery, TicketInLogQuery, AgentWorkloadQuery, AgentDeskQuery, ConversationQuery, PartiesQuery, SensitiveIncidentsQuery, DisclosuresQuery, ...teamwork.providers, ...clocksOfTickets.providers, ...liveContact.providers, ...fieldService.providers, ...knowledge.providers, ...intake.providers, ...community.providers, ...portal.providers, ...surgeMode.providers, ...makingGood.providers, ...tiesOfTickets.providers, ...roster.providers, ...playbooksOfTickets.providers, ...qualityOfService.providers, ...mailToMany.providers],
  workers: [...surgeMode.workers, ...roster.workers, routeUnrouted(), ...mailToMany.workers],
  settings: TicketsSettings,
});
