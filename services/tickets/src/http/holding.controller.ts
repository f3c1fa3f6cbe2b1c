import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { mintedId, SECOND, type CommandMetadata, type HandleCommand } from '@rapport/event-sourcing';
import { Answers, answer, created, Creates, factsOf, HANDLE, Id, Metadata, Scope, Summary } from '@rapport/service-host';
import type { TicketCommand } from '../ticket/ticket.commands.js';
import { ticketAggregate } from '../ticket/ticket.decider.js';
import { AcceptTransferRequest, CompleteTransferRequest, HoldAnswer, PlaceOnHoldRequest, RefuseTransferRequest, RequestTransferRequest, TransferAnswer } from './contact.requests.js';
import { TicketAnswer } from './tickets.requests.js';

/** Within which a transfer has to be accepted unless somebody says otherwise (ours). */
const USUAL_TRANSFER_SECONDS = 120;

/** Somebody on the line waits, or is handed over (TKT-17, TKT-18). */
@Controller({ path: 'tickets', version: '1' })
export class HoldingController {
  constructor(@Inject(HANDLE) private readonly handle: HandleCommand) {}

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
  @Answers(TransferAnswer)
  @Summary('Asks a person or a department to take over; until somebody accepts, the ticket stays where it is.')
  async requestTransfer(@Id('ticketId') ticketId: string, @Body() { limitSeconds = USUAL_TRANSFER_SECONDS, ...transfer }: RequestTransferRequest, @Metadata() metadata: CommandMetadata) {
    const transferId = mintedId(metadata.commandId, 'transfer');
    const handled = await this.handle(ticketAggregate, ticketId, { type: 'RequestTransfer', data: { ticketId, transferId, ...transfer, limit: limitSeconds * SECOND }, metadata });

    return created(handled, `/v1/transfers?ticketId=${ticketId}`, { ticketId, transferId, ...factsOf(handled) } satisfies TransferAnswer);
  }

  @Post(':ticketId/transfer/accept')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(TicketAnswer)
  @Summary('A named person takes over; the ticket is theirs from now on.')
  acceptTransfer(@Id('ticketId') ticketId: string, @Body() { acceptedBy }: AcceptTransferRequest, @Metadata() metadata: CommandMetadata) {
    return this.give(ticketId, { type: 'AcceptTransfer', data: { ticketId, acceptedBy }, metadata });
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

  private async give(ticketId: string, command: TicketCommand) {
    const handled = await this.handle(ticketAggregate, ticketId, command);
    return answer(handled, { ticketId, ...factsOf(handled) } satisfies TicketAnswer);
  }
}
