import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { mintedId, SECOND, type CommandMetadata, type HandleCommand } from '@rapport/event-sourcing';
import { Answers, answer, created, Creates, factsOf, HANDLE, Id, Metadata, parties, Reads, Scope, Summary } from '@rapport/service-host';
import type { TicketCommand } from '../ticket/ticket.commands.js';
import type { AcceptTransfer, RequestTransfer } from '../ticket/contact.commands.js';
import { ticketAggregate } from '../ticket/ticket.decider.js';
import type { Ticket, TicketEvent } from '../ticket/ticket.state.js';
import { agentWorkload } from '../views/agent-workload/agent-workload.projection.js';
import { agents } from '../views/agents/agents.projection.js';
import { AgentsQuery } from '../views/agents/agents.query.js';
import { customerClasses } from '../views/customer-classes/customer-classes.projection.js';
import { serviceCalendars } from '../views/service-calendars/service-calendars.projection.js';
import { surges } from '../views/surges/surges.projection.js';
import { AcceptTransferRequest, CompleteTransferRequest, HoldAnswer, PlaceOnHoldRequest, RefuseTransferRequest, RequestTransferRequest, TransferAnswer } from './contact.requests.js';
import { TicketAnswer } from './tickets.requests.js';

/** Within which a transfer has to be accepted unless somebody says otherwise (ours). */
const USUAL_TRANSFER_SECONDS = 120;
const ROSTER = [agents, agentWorkload, serviceCalendars, surges, customerClasses, parties] as const;

/** Somebody on the line waits, or is handed over (TKT-17, TKT-18). */
@Controller({ path: 'tickets', version: '1' })
export class HoldingController {
  constructor(
    @Inject(HANDLE) private readonly handle: HandleCommand,
    private readonly roster: AgentsQuery,
  ) {}

  @Post(':ticketId/hold')
  @Creates()
  @Scope('tickets:write')
  @Answers(HoldAnswer)
  @Summary('The customer on the line waits: they know why, agreed, and know for how long.')
  async placeOnHold(@Id('ticketId') ticketId: string, @Body() { reason, consent, limitSeconds }: PlaceOnHoldRequest, @Metadata() metadata: CommandMetadata) {
    const holdId = mintedId(metadata.commandId, 'hold');
    const handled = await this.handle(ticketAggregate, ticketId, { type: 'PlaceOnHold', data: { ticketId, holdId, reason, consent, limit: limitSeconds === undefined ? null : limitSeconds * SECOND }, metadata });

    return created(handled, `/v1/holds?ticketId=${ticketId}`, { ticketId, holdId, ...factsOf(handled) } satisfies HoldAnswer);
  }

  @Post(':ticketId/hold/check-in')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(TicketAnswer)
  @Summary('Tells the waiting customer that they are not forgotten.')
  checkInOnHold(@Id('ticketId') ticketId: string, @Metadata() metadata: CommandMetadata) {
    return this.give(ticketId, { type: 'CheckInOnHold', data: { ticketId }, metadata });
  }

  @Post(':ticketId/hold/resume')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(TicketAnswer)
  resumeHold(@Id('ticketId') ticketId: string, @Metadata() metadata: CommandMetadata) {
    return this.give(ticketId, { type: 'ResumeHold', data: { ticketId }, metadata });
  }

  @Post(':ticketId/transfer')
  @Creates()
  @Scope('tickets:write')
  @Reads(...ROSTER)
  @Answers(TransferAnswer)
  @Summary('Asks a person or a department to take over; until somebody accepts, the ticket stays where it is. Who is away by the roster, or may not see the ticket, is not asked.')
  async requestTransfer(@Id('ticketId') ticketId: string, @Body() { limitSeconds = USUAL_TRANSFER_SECONDS, ...transfer }: RequestTransferRequest, @Metadata() metadata: CommandMetadata) {
    const transferId = mintedId(metadata.commandId, 'transfer');
    const command: RequestTransfer = { type: 'RequestTransfer', data: { ticketId, transferId, ...transfer, limit: limitSeconds * SECOND, receiver: null }, metadata };
    const handled = await this.handOver(ticketId, command, transfer.to === 'person' ? transfer.target : null);

    return created(handled, `/v1/transfers?ticketId=${ticketId}`, { ticketId, transferId, ...factsOf(handled) } satisfies TransferAnswer);
  }

  @Post(':ticketId/transfer/accept')
  @HttpCode(200)
  @Scope('tickets:write')
  @Reads(...ROSTER)
  @Answers(TicketAnswer)
  @Summary('A named person takes over; the ticket is theirs from now on.')
  async acceptTransfer(@Id('ticketId') ticketId: string, @Body() { acceptedBy }: AcceptTransferRequest, @Metadata() metadata: CommandMetadata) {
    const handled = await this.handOver(ticketId, { type: 'AcceptTransfer', data: { ticketId, acceptedBy, receiver: null }, metadata }, acceptedBy);

    return answer(handled, { ticketId, ...factsOf(handled) } satisfies TicketAnswer);
  }

  @Post(':ticketId/transfer/refuse')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(TicketAnswer)
  refuseTransfer(@Id('ticketId') ticketId: string, @Body() { refusedBy, reason }: RefuseTransferRequest, @Metadata() metadata: CommandMetadata) {
    return this.give(ticketId, { type: 'RefuseTransfer', data: { ticketId, refusedBy, reason }, metadata });
  }

  @Post(':ticketId/transfer/complete')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(TicketAnswer)
  completeTransfer(@Id('ticketId') ticketId: string, @Body() { thanked }: CompleteTransferRequest, @Metadata() metadata: CommandMetadata) {
    return this.give(ticketId, { type: 'CompleteTransfer', data: { ticketId, thanked }, metadata });
  }

  @Post(':ticketId/transfer/withdraw')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(TicketAnswer)
  withdrawTransfer(@Id('ticketId') ticketId: string, @Metadata() metadata: CommandMetadata) {
    return this.give(ticketId, { type: 'WithdrawTransfer', data: { ticketId }, metadata });
  }

  /** What the roster says of whoever is to take the ticket over is looked up for the ticket as it is then. */
  private handOver(ticketId: string, command: RequestTransfer | AcceptTransfer, person: string | null) {
    return this.handle<Ticket, TicketCommand, TicketEvent>(ticketAggregate, ticketId, command, async (asSent, ticket) => {
      if (ticket.status === 'none' || person === null) return asSent;
      const receiver = await this.roster.receiver(person, ticket, command.metadata);

      return { ...command, data: { ...command.data, receiver } } as typeof command;
    });
  }

  private async give(ticketId: string, command: TicketCommand) {
    const handled = await this.handle(ticketAggregate, ticketId, command);
    return answer(handled, { ticketId, ...factsOf(handled) } satisfies TicketAnswer);
  }
}
