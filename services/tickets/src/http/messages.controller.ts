import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import type { MessageReceived } from '@rapport/contracts-tickets';
import { instant, mintedId, type CommandMetadata, type HandleCommand } from '@rapport/event-sourcing';
import { Answers, answer, created, Creates, factsOf, HANDLE, Id, Metadata, Reads, Scope, Summary } from '@rapport/service-host';
import { wordingFindings } from '@rapport/wording';
import { TableInForce } from '../views/department-tables/table-in-force.query.js';
import { routeUnsaid } from '../ticket/ticket.errors.js';
import type { ChosenPolicy } from '../ticket/clocks.commands.js';
import type { TicketCommand } from '../ticket/ticket.commands.js';
import { ticketAggregate } from '../ticket/ticket.decider.js';
import { conversation } from '../views/conversation/conversation.projection.js';
import { ConversationQuery } from '../views/conversation/conversation.query.js';
import { ticketTies } from '../views/ticket-ties/ticket-ties.projection.js';
import { TicketTiesQuery } from '../views/ticket-ties/ticket-ties.query.js';
import { ClockPoliciesQuery } from '../views/clock-policies/clock-policies.query.js';
import { TicketInLogQuery, type TicketInLog } from '../views/ticket-details/ticket-in-log.query.js';
import { ConversationRow } from '../views/conversation/conversation.row.js';
import { ChangePriorityRequest, ListMessagesRequest, MessageAnswer, ReceiveMessageRequest, ReplyAnswer, RouteTicketRequest, SendReplyRequest } from './messages.requests.js';
import { TicketAnswer } from './tickets.requests.js';

/** What is said about a ticket, who leads it, and how urgent it is. */
@Controller({ path: 'tickets', version: '1' })
export class MessagesController {
  constructor(
    @Inject(HANDLE) private readonly handle: HandleCommand,
    private readonly messages: ConversationQuery,
    private readonly table: TableInForce,
    private readonly ties: TicketTiesQuery,
    private readonly tickets: TicketInLogQuery,
    private readonly policies: ClockPoliciesQuery,
  ) {}

  @Get(':ticketId/messages')
  @Scope('tickets:read')
  @Reads(conversation, ticketTies)
  @Answers(ConversationRow, { list: true })
  @Summary('The conversation about the ticket, by the time when things were said.')
  listMessages(@Id('ticketId') ticketId: string, @Query() request: ListMessagesRequest) {
    return this.messages.list(ticketId, request);
  }

  @Post(':ticketId/messages')
  @Creates()
  @Scope('tickets:write')
  @Reads(ticketTies)
  @Answers(MessageAnswer)
  @Summary('The customer wrote or said something; it is taken in whatever state the ticket is, by the ticket that it ends in where it is merged.')
  async receiveMessage(@Id('ticketId') writtenTo: string, @Body() { text, channel, sentAt, externalId }: ReceiveMessageRequest, @Metadata() metadata: CommandMetadata) {
    const ticketId = await this.ties.standing(writtenTo);
    const messageId = mintedId(metadata.commandId, 'message');
    const data = { ticketId, messageId, text, channel, externalId: externalId ?? null, sentAt: sentAt === undefined ? null : instant(sentAt) };

    return this.say(ticketId, messageId, { type: 'ReceiveMessage', data, metadata });
  }

  @Post(':ticketId/replies')
  @Creates()
  @Scope('tickets:write')
  @Answers(ReplyAnswer)
  @Summary('We answer the customer, or say something among ourselves.')
  async sendReply(@Id('ticketId') ticketId: string, @Body() { text, channel, audience, agentId, inReplyTo }: SendReplyRequest, @Metadata() metadata: CommandMetadata) {
    const messageId = mintedId(metadata.commandId, 'message');
    const data = { ticketId, messageId, text, channel, audience: audience ?? 'public', agentId: agentId ?? null, inReplyTo: inReplyTo ?? null } as const;

    const wording = data.audience === 'public' ? wordingFindings(text, 'reply') : [];

    return this.say(ticketId, messageId, { type: 'SendReply', data, metadata }, { wording });
  }

  @Post(':ticketId/route')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(TicketAnswer)
  @Summary('Another department leads the ticket from now on: the one that is named, or the one that the department table names for a work item.')
  async routeTicket(@Id('ticketId') ticketId: string, @Body() { lead, collaborators, workItem, reason }: RouteTicketRequest, @Metadata() metadata: CommandMetadata) {
    if (lead === undefined && workItem === undefined) throw routeUnsaid();
    const routing = lead === undefined ? await this.table.routing(workItem!) : { lead, collaborators: collaborators ?? [], workItem: workItem ?? null, tableVersion: null };

    return this.give(ticketId, { type: 'RouteTicket', data: { ticketId, ...routing, reason: reason ?? null, chosen: await this.matching(ticketId, { lead: routing.lead }) }, metadata });
  }

  @Post(':ticketId/priority')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(TicketAnswer)
  async changePriority(@Id('ticketId') ticketId: string, @Body() { priority, reason }: ChangePriorityRequest, @Metadata() metadata: CommandMetadata) {
    return this.give(ticketId, { type: 'ChangePriority', data: { ticketId, priority, reason, chosen: await this.matching(ticketId, { priority }) }, metadata });
  }

  /** The clock policy that fits the ticket once it is changed so. */
  private async matching(ticketId: string, changed: Partial<Pick<TicketInLog, 'lead' | 'priority'>>): Promise<ChosenPolicy | null> {
    const { requesterId, category, priority, channel, lead: team, item } = { ...(await this.tickets.of(ticketId)), ...changed };

    return this.policies.chosenFor(requesterId, { category, priority, channel, team, item });
  }

  /** What is repeated after a merge answers with the ticket that it was said to at first. */
  private async say<More extends object>(saidTo: string, messageId: string, command: TicketCommand, more?: More) {
    const handled = await this.handle(ticketAggregate, saidTo, command);
    const { ticketId } = handled.events[0]!.data as MessageReceived['data'];
    return created(handled, `/v1/tickets/${ticketId}/messages`, { ticketId, messageId, ...factsOf(handled), ...more } satisfies MessageAnswer);
  }

  private async give(ticketId: string, command: TicketCommand) {
    const handled = await this.handle(ticketAggregate, ticketId, command);
    return answer(handled, { ticketId, ...factsOf(handled) } satisfies TicketAnswer);
  }
}
