import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { instant, mintedId, type CommandMetadata, type HandleCommand } from '@rapport/event-sourcing';
import { Answers, answer, created, Creates, factsOf, HANDLE, Id, Metadata, Scope, SETTINGS, Summary } from '@rapport/service-host';
import type { TicketCommand } from '../ticket/ticket.commands.js';
import { ticketAggregate } from '../ticket/ticket.decider.js';
import { authorityOf, type TicketsSettings } from '../tickets.config.js';
import { BreakPromiseRequest, ExplainPromiseRequest, MakePromiseRequest, PromiseAnswer, ReschedulePromiseRequest } from './contact.requests.js';
import { TicketAnswer } from './tickets.requests.js';

/** Promises to the customer (SM-12). */
@Controller({ path: 'tickets', version: '1' })
export class PromisesController {
  constructor(
    @Inject(HANDLE) private readonly handle: HandleCommand,
    @Inject(SETTINGS) private readonly settings: TicketsSettings,
  ) {}

  @Post(':ticketId/promises')
  @Creates()
  @Scope('tickets:write')
  @Answers(PromiseAnswer)
  @Summary('Promises something by a time; within what the post may promise.')
  async makePromise(@Id('ticketId') ticketId: string, @Body() { amount, dueAt, ...promise }: MakePromiseRequest, @Metadata() metadata: CommandMetadata) {
    const promiseId = mintedId(metadata.commandId, 'promise');
    const handled = await this.handle(ticketAggregate, ticketId, { type: 'MakePromise', data: { ticketId, promiseId, ...promise, amount: amount === undefined ? null : { ...amount }, dueAt: instant(dueAt), authority: authorityOf(this.settings, metadata.actor.role) }, metadata });

    return created(handled, `/v1/promises?ticketId=${ticketId}`, { ticketId, promiseId, ...factsOf(handled) } satisfies PromiseAnswer);
  }

  @Post(':ticketId/promises/:promiseId/keep')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(TicketAnswer)
  keepPromise(@Id('ticketId') ticketId: string, @Id('promiseId') promiseId: string, @Metadata() metadata: CommandMetadata) {
    return this.give(ticketId, { type: 'KeepPromise', data: { ticketId, promiseId }, metadata });
  }

  @Post(':ticketId/promises/:promiseId/reschedule')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(TicketAnswer)
  @Summary('The customer agreed to a later time.')
  reschedulePromise(@Id('ticketId') ticketId: string, @Id('promiseId') promiseId: string, @Body() { dueAt, consent, reason }: ReschedulePromiseRequest, @Metadata() metadata: CommandMetadata) {
    return this.give(ticketId, { type: 'ReschedulePromise', data: { ticketId, promiseId, dueAt: instant(dueAt), consent, reason }, metadata });
  }

  @Post(':ticketId/promises/:promiseId/break')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(TicketAnswer)
  @Summary('Its owner says that it will not be kept.')
  breakPromise(@Id('ticketId') ticketId: string, @Id('promiseId') promiseId: string, @Body() { reason }: BreakPromiseRequest, @Metadata() metadata: CommandMetadata) {
    return this.give(ticketId, { type: 'BreakPromise', data: { ticketId, promiseId, dueAt: null, reason }, metadata });
  }

  @Post(':ticketId/promises/:promiseId/explain')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(TicketAnswer)
  @Summary('The customer hears why a promise was broken, with our apology.')
  explainPromise(@Id('ticketId') ticketId: string, @Id('promiseId') promiseId: string, @Body() { explanation }: ExplainPromiseRequest, @Metadata() metadata: CommandMetadata) {
    return this.give(ticketId, { type: 'ExplainPromise', data: { ticketId, promiseId, explanation }, metadata });
  }

  private async give(ticketId: string, command: TicketCommand) {
    const handled = await this.handle(ticketAggregate, ticketId, command);
    return answer(handled, { ticketId, ...factsOf(handled) } satisfies TicketAnswer);
  }
}
