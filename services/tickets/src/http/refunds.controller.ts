import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { DAY, mintedId, type CommandMetadata, type HandleCommand } from '@rapport/event-sourcing';
import { Answers, answer, created, Creates, factsOf, HANDLE, Id, Metadata, Reads, Scope, SETTINGS, Summary } from '@rapport/service-host';
import type { TicketCommand } from '../ticket/ticket.commands.js';
import { ticketAggregate } from '../ticket/ticket.decider.js';
import { authorityOf, type TicketsSettings } from '../tickets.config.js';
import { recoveryCosts } from '../views/recovery-costs/recovery-costs.projection.js';
import { RecoveryCostsQuery, RecoveryCostTotal } from '../views/recovery-costs/recovery-costs.query.js';
import { RecoveryCostRow } from '../views/recovery-costs/recovery-costs.row.js';
import { refunds } from '../views/refunds/refunds.projection.js';
import { RefundsQuery } from '../views/refunds/refunds.query.js';
import { RefundRow } from '../views/refunds/refunds.row.js';
import { PeriodRequest } from './contact-reads.requests.js';
import { ListRecoveryCostsRequest, ListRefundsRequest, OfferRecoveryRequest, PayRefundRequest, RecoveryAnswer, RefundAnswer, RejectRefundRequest, RequestRefundRequest } from './refunds.requests.js';
import { TicketAnswer } from './tickets.requests.js';

/** Money that goes back to customers, and what making good costs (TKT-31). */
@Controller({ version: '1' })
export class RefundsController {
  constructor(
    @Inject(HANDLE) private readonly handle: HandleCommand,
    @Inject(SETTINGS) private readonly settings: TicketsSettings,
    private readonly ofRefunds: RefundsQuery,
    private readonly ofCosts: RecoveryCostsQuery,
  ) {}

  @Get('refunds')
  @Scope('tickets:read')
  @Reads(refunds)
  @Answers(RefundRow, { list: true })
  @Summary('Refunds, the next that is due first.')
  listRefunds(@Query() request: ListRefundsRequest) {
    return this.ofRefunds.list(request);
  }

  @Get('recovery-costs')
  @Scope('tickets:read')
  @Reads(recoveryCosts)
  @Answers(RecoveryCostRow, { list: true })
  @Summary('What making good has cost, refunds among it.')
  listRecoveryCosts(@Query() request: ListRecoveryCostsRequest) {
    return this.ofCosts.list(request);
  }

  @Get('recovery-cost-totals')
  @Scope('tickets:read')
  @Reads(recoveryCosts)
  @Answers(RecoveryCostTotal, { list: true })
  @Summary('What making good has cost in a period, by currency and kind.')
  listRecoveryCostTotals(@Query() request: PeriodRequest) {
    return this.ofCosts.totals(request);
  }

  @Post('tickets/:ticketId/refunds')
  @Creates()
  @Scope('tickets:write')
  @Answers(RefundAnswer)
  @Summary('The customer wants money back: a time by which it is paid begins to run.')
  async requestRefund(@Id('ticketId') ticketId: string, @Body() { amount, reason }: RequestRefundRequest, @Metadata() metadata: CommandMetadata) {
    const refundId = mintedId(metadata.commandId, 'refund');
    const data = { ticketId, refundId, amount: { ...amount }, reason, within: this.settings.TICKETS_REFUND_DAYS * DAY };
    const handled = await this.handle(ticketAggregate, ticketId, { type: 'RequestRefund', data, metadata });

    return created(handled, `/v1/refunds?ticketId=${ticketId}`, { ticketId, refundId, ...factsOf(handled) } satisfies RefundAnswer);
  }

  @Post('tickets/:ticketId/refunds/:refundId/approve')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(TicketAnswer)
  @Summary('Within what the post may grant.')
  approveRefund(@Id('ticketId') ticketId: string, @Id('refundId') refundId: string, @Metadata() metadata: CommandMetadata) {
    return this.give(ticketId, { type: 'ApproveRefund', data: { ticketId, refundId, authority: authorityOf(this.settings, metadata.actor.role) }, metadata });
  }

  @Post('tickets/:ticketId/refunds/:refundId/pay')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(TicketAnswer)
  payRefund(@Id('ticketId') ticketId: string, @Id('refundId') refundId: string, @Body() { reference }: PayRefundRequest, @Metadata() metadata: CommandMetadata) {
    return this.give(ticketId, { type: 'PayRefund', data: { ticketId, refundId, reference }, metadata });
  }

  @Post('tickets/:ticketId/refunds/:refundId/reject')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(TicketAnswer)
  @Summary('No money; why, and what we do instead.')
  rejectRefund(@Id('ticketId') ticketId: string, @Id('refundId') refundId: string, @Body() { reason, alternative }: RejectRefundRequest, @Metadata() metadata: CommandMetadata) {
    return this.give(ticketId, { type: 'RejectRefund', data: { ticketId, refundId, reason, alternative }, metadata });
  }

  @Post('tickets/:ticketId/recoveries')
  @Creates()
  @Scope('tickets:write')
  @Answers(RecoveryAnswer)
  @Summary('We make good for something that went wrong, at a cost within what the post may grant.')
  async offerRecovery(@Id('ticketId') ticketId: string, @Body() { kind, cost, description, failure }: OfferRecoveryRequest, @Metadata() metadata: CommandMetadata) {
    const recoveryId = mintedId(metadata.commandId, 'recovery');
    const named = failure === undefined ? null : { kind: failure.kind, reference: failure.reference ?? null };
    const data = { ticketId, recoveryId, kind, cost: { ...cost }, description, failure: named, authority: authorityOf(this.settings, metadata.actor.role) };
    const handled = await this.handle(ticketAggregate, ticketId, { type: 'OfferRecovery', data, metadata });

    return created(handled, `/v1/recovery-costs?ticketId=${ticketId}`, { ticketId, recoveryId, ...factsOf(handled) } satisfies RecoveryAnswer);
  }

  private async give(ticketId: string, command: TicketCommand) {
    const handled = await this.handle(ticketAggregate, ticketId, command);
    return answer(handled, { ticketId, ...factsOf(handled) } satisfies TicketAnswer);
  }
}
