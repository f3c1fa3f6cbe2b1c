import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { mintedId, MINUTE, type CommandMetadata, type HandleCommand } from '@rapport/event-sourcing';
import { Answers, answer, created, Creates, factsOf, HANDLE, Id, Metadata, Scope, SETTINGS, Summary } from '@rapport/service-host';
import { rosterIdOf } from '../agent/best-agent.rule.js';
import type { TicketCommand } from '../ticket/ticket.commands.js';
import { ticketAggregate } from '../ticket/ticket.decider.js';
import type { TicketsSettings } from '../tickets.config.js';
import { LiveContactInLogQuery } from '../views/live-contacts/live-contact-in-log.query.js';
import { CallbackAnswer, DeclineRequestRequest, EndContactRequest, MakeCallbackRequest, ReportObstacleRequest } from './contact.requests.js';
import { TicketAnswer } from './tickets.requests.js';

/** What happens in a contact besides the help itself (TKT-15, TKT-16, TKT-19, TKT-22, TKT-25). */
@Controller({ path: 'tickets', version: '1' })
export class CallsController {
  constructor(
    @Inject(HANDLE) private readonly handle: HandleCommand,
    @Inject(SETTINGS) private readonly settings: TicketsSettings,
    private readonly contacts: LiveContactInLogQuery,
  ) {}

  @Post(':ticketId/calls/drop')
  @Creates()
  @Scope('tickets:write')
  @Answers(CallbackAnswer)
  @Summary('The line was cut: we call back.')
  async dropCall(@Id('ticketId') ticketId: string, @Metadata() metadata: CommandMetadata) {
    const callbackId = mintedId(metadata.commandId, 'callback');
    const handled = await this.handle(ticketAggregate, ticketId, { type: 'DropCall', data: { ticketId, callbackId, within: this.settings.TICKETS_CALLBACK_MINUTES * MINUTE }, metadata });

    return created(handled, `/v1/callbacks?ticketId=${ticketId}`, { ticketId, callbackId, ...factsOf(handled) } satisfies CallbackAnswer);
  }

  @Post(':ticketId/callbacks/:callbackId/make')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(TicketAnswer)
  @Summary('Somebody called back; one that reached nobody leaves the callback open.')
  makeCallback(@Id('ticketId') ticketId: string, @Id('callbackId') callbackId: string, @Body() { agentId, reached }: MakeCallbackRequest, @Metadata() metadata: CommandMetadata) {
    return this.give(ticketId, { type: 'MakeCallback', data: { ticketId, callbackId, agentId, reached }, metadata });
  }

  @Post(':ticketId/contacts/end')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(TicketAnswer)
  @Summary('A contact ends in good order: with a note, thanks, and the customer letting go first.')
  async endContact(@Id('ticketId') ticketId: string, @Body() { stated, implied, hopedFor, openQuestions, closedQuestions, ...contact }: EndContactRequest, @Metadata() metadata: CommandMetadata) {
    // A misspelt id would leave the contact without its note.
    if (contact.liveContactId !== undefined) await this.contacts.of(rosterIdOf(contact.agentId), contact.liveContactId);
    const heard = { stated: stated ?? null, implied: implied ?? null, hopedFor: hopedFor ?? null, openQuestions: openQuestions ?? 0, closedQuestions: closedQuestions ?? 0 };
    return this.give(ticketId, { type: 'EndContact', data: { ...contact, ...heard, ticketId, contactId: mintedId(metadata.commandId, 'contact') }, metadata });
  }

  @Post(':ticketId/decline')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(TicketAnswer)
  @Summary('We do not do what was asked for: why, in which tone, and what we offer instead.')
  declineRequest(@Id('ticketId') ticketId: string, @Body() decline: DeclineRequestRequest, @Metadata() metadata: CommandMetadata) {
    return this.give(ticketId, { type: 'DeclineRequest', data: { ticketId, ...decline, declineId: mintedId(metadata.commandId, 'decline') }, metadata });
  }

  @Post(':ticketId/obstacles')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(TicketAnswer)
  @Summary('Something of ours stood in the way of serving this customer.')
  reportObstacle(@Id('ticketId') ticketId: string, @Body() { kind, note }: ReportObstacleRequest, @Metadata() metadata: CommandMetadata) {
    return this.give(ticketId, { type: 'ReportObstacle', data: { ticketId, kind, note: note ?? null, obstacleId: mintedId(metadata.commandId, 'obstacle') }, metadata });
  }

  private async give(ticketId: string, command: TicketCommand) {
    const handled = await this.handle(ticketAggregate, ticketId, command);
    return answer(handled, { ticketId, ...factsOf(handled) } satisfies TicketAnswer);
  }
}
