import { Controller, Get, Query } from '@nestjs/common';
import { Answers, Id, parties, Reads, Scope, Summary, withVersion } from '@rapport/service-host';
import { agentWorkload } from '../views/agent-workload/agent-workload.projection.js';
import { AgentWorkload, AgentWorkloadQuery } from '../views/agent-workload/agent-workload.query.js';
import { queue } from '../views/queue/queue.projection.js';
import { QueueQuery } from '../views/queue/queue.query.js';
import { QueueRow } from '../views/queue/queue.row.js';
import { ticketDetails } from '../views/ticket-details/ticket-details.projection.js';
import { TicketDetailsQuery } from '../views/ticket-details/ticket-details.query.js';
import { TicketDetailsRow } from '../views/ticket-details/ticket-details.row.js';
import { ListTicketsRequest } from './tickets.requests.js';

/** What can be asked about tickets. */
@Controller({ version: '1' })
export class TicketReadsController {
  constructor(
    private readonly queueQuery: QueueQuery,
    private readonly details: TicketDetailsQuery,
    private readonly workload: AgentWorkloadQuery,
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

  @Get('agent-workload')
  @Scope('tickets:read')
  @Reads(agentWorkload)
  @Answers(AgentWorkload, { list: true })
  @Summary('What each agent has in hand.')
  listAgentWorkload() {
    return this.workload.list();
  }
}
