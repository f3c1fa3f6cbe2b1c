import { Controller, Get, Inject, Query } from '@nestjs/common';
import type { Instant } from '@rapport/event-sourcing';
import { Answers, Id, NOW, parties, readerNow, Reads, Scope, Summary, withVersion } from '@rapport/service-host';
import { AgentDeskQuery } from '../views/agent-workload/agent-desk.query.js';
import { agentWorkload } from '../views/agent-workload/agent-workload.projection.js';
import { AgentWorkload, AgentWorkloadQuery } from '../views/agent-workload/agent-workload.query.js';
import { callWindows } from '../views/call-windows/call-windows.projection.js';
import { callbacks } from '../views/callbacks/callbacks.projection.js';
import { conversation } from '../views/conversation/conversation.projection.js';
import { customerClasses } from '../views/customer-classes/customer-classes.projection.js';
import { entitlements } from '../views/entitlements/entitlements.projection.js';
import { holds } from '../views/holds/holds.projection.js';
import { liveContacts } from '../views/live-contacts/live-contacts.projection.js';
import { obstacles } from '../views/obstacles/obstacles.projection.js';
import { playbooks } from '../views/playbooks/playbooks.projection.js';
import { promises } from '../views/promises/promises.projection.js';
import { queue } from '../views/queue/queue.projection.js';
import { QueueQuery } from '../views/queue/queue.query.js';
import { QueueRow } from '../views/queue/queue.row.js';
import { refunds } from '../views/refunds/refunds.projection.js';
import { BriefingQuery } from '../views/ticket-details/briefing.query.js';
import { ticketDetails } from '../views/ticket-details/ticket-details.projection.js';
import { TicketDetailsQuery } from '../views/ticket-details/ticket-details.query.js';
import { TicketDetailsRow } from '../views/ticket-details/ticket-details.row.js';
import { ticketTies } from '../views/ticket-ties/ticket-ties.projection.js';
import { transfers } from '../views/transfers/transfers.projection.js';
import { AgentDeskAnswer, AgentDeskRequest } from './agent-desk.requests.js';
import { BriefingAnswer } from './briefing.requests.js';
import { ListTicketsRequest } from './tickets.requests.js';

/** What can be asked about tickets. */
@Controller({ version: '1' })
export class TicketReadsController {
  constructor(
    private readonly queueQuery: QueueQuery,
    private readonly details: TicketDetailsQuery,
    private readonly workload: AgentWorkloadQuery,
    private readonly briefing: BriefingQuery,
    private readonly desk: AgentDeskQuery,
    @Inject(NOW) private readonly now: () => Instant,
  ) {}

  @Get('tickets')
  @Scope('tickets:read')
  @Reads(queue, parties)
  @Answers(QueueRow, { list: true })
  @Summary('The queue: who waits, since when, what is due next.')
  listTickets(@Query() request: ListTicketsRequest) {
    return this.queueQuery.list(request);
  }

  @Get('tickets/:ticketId')
  @Scope('tickets:read')
  @Reads(ticketDetails)
  @Answers(TicketDetailsRow)
  async getTicket(@Id('ticketId') ticketId: string) {
    return withVersion(await this.details.one(ticketId));
  }

  @Get('tickets/:ticketId/briefing')
  @Scope('tickets:read')
  @Reads(ticketDetails, queue, parties, customerClasses, entitlements, promises, refunds, obstacles, conversation, ticketTies, playbooks)
  @Answers(BriefingAnswer)
  @Summary('What one should know before one speaks with the customer.')
  getTicketBriefing(@Id('ticketId') ticketId: string) {
    return this.briefing.of(ticketId, this.now());
  }

  @Get('agent-desk')
  @Scope('tickets:read')
  @Reads(queue, promises, transfers, callbacks, callWindows, parties, holds, liveContacts)
  @Answers(AgentDeskAnswer, { live: true })
  @Summary('What lies on the desk of an agent: whom they are with, tickets, promises, transfers to be taken over, callbacks, people on the line; the next that is due first.')
  getAgentDesk(@Query() { agentId = readerNow()?.id ?? '' }: AgentDeskRequest) {
    return this.desk.of(agentId);
  }

  @Get('agent-workload')
  @Scope('tickets:read')
  @Reads(agentWorkload)
  @Answers(AgentWorkload, { list: true })
  @Summary('What each agent has in hand.')
  listAgentWorkload() {
    return this.workload.list();
  }
}
