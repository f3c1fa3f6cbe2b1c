import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import type { TicketChannel } from '@rapport/contracts-tickets';
import { mintedId, type CommandMetadata, type HandleCommand } from '@rapport/event-sourcing';
import { Answers, answer, created, Creates, factsOf, HANDLE, Id, Metadata, parties, Reads, Scope, Summary } from '@rapport/service-host';
import type { TicketCommand } from '../ticket/ticket.commands.js';
import { ticketAggregate } from '../ticket/ticket.decider.js';
import { OpeningTerms } from '../views/clock-policies/opening-terms.query.js';
import { TicketNow } from '../views/ticket-ties/ticket-now.query.js';
import { ticketTies } from '../views/ticket-ties/ticket-ties.projection.js';
import { TicketTiesQuery } from '../views/ticket-ties/ticket-ties.query.js';
import { TicketTieRow } from '../views/ticket-ties/ticket-ties.row.js';
import { LinkTicketsRequest, MergeTicketRequest, SetParentRequest, SplitAnswer, SplitTicketRequest, UnlinkTicketsRequest } from './ties.requests.js';
import { ReasonRequest, TicketAnswer } from './tickets.requests.js';

/** Which tickets belong together: merged, linked, split, parents and children. */
@Controller({ path: 'tickets', version: '1' })
export class TiesController {
  constructor(
    @Inject(HANDLE) private readonly handle: HandleCommand,
    private readonly ties: TicketTiesQuery,
    private readonly tickets: TicketNow,
    private readonly terms: OpeningTerms,
  ) {}

  @Get(':ticketId/ties')
  @Scope('tickets:read')
  @Reads(ticketTies)
  @Answers(TicketTieRow, { list: true })
  @Summary('Tickets that belong to this one, in both directions; what was undone has an end.')
  listTies(@Id('ticketId') ticketId: string) {
    return this.ties.list(ticketId);
  }

  @Post(':ticketId/merge')
  @HttpCode(200)
  @Scope('tickets:write')
  @Reads(parties)
  @Answers(TicketAnswer)
  @Summary('The ticket ends in another one of the same customer; what was said is read there, and what is still written to it lands there, unless it is to keep a thread of its own.')
  async mergeTicket(@Id('ticketId') ticketId: string, @Body() { intoId, mode = 'combined', reason }: MergeTicketRequest, @Metadata() metadata: CommandMetadata) {
    const target = await this.tickets.target(ticketId, intoId, metadata);

    return this.give(ticketId, { type: 'MergeTicket', data: { ticketId, target, mode, reason: reason ?? null }, metadata });
  }

  @Post(':ticketId/unmerge')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(TicketAnswer)
  @Summary('It was another matter after all: the ticket goes on where it was.')
  unmergeTicket(@Id('ticketId') ticketId: string, @Body() { reason }: ReasonRequest, @Metadata() metadata: CommandMetadata) {
    return this.give(ticketId, { type: 'UnmergeTicket', data: { ticketId, fromId: null, reason }, metadata });
  }

  @Post(':ticketId/link')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(TicketAnswer)
  @Summary('Two tickets have to do with each other, whosever they are.')
  async linkTickets(@Id('ticketId') ticketId: string, @Body() { relatedId, note }: LinkTicketsRequest, @Metadata() metadata: CommandMetadata) {
    await this.tickets.other(relatedId, metadata);

    return this.give(ticketId, { type: 'LinkTickets', data: { ticketId, relatedId, note: note ?? null }, metadata });
  }

  @Post(':ticketId/unlink')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(TicketAnswer)
  unlinkTickets(@Id('ticketId') ticketId: string, @Body() { relatedId }: UnlinkTicketsRequest, @Metadata() metadata: CommandMetadata) {
    return this.give(ticketId, { type: 'UnlinkTickets', data: { ticketId, relatedId }, metadata });
  }

  @Post(':ticketId/split')
  @Creates()
  @Scope('tickets:write')
  @Answers(SplitAnswer)
  @Summary('Some messages are another matter: a new ticket of the same customer begins with them a moment later.')
  async splitTicket(@Id('ticketId') ticketId: string, @Body() { messageIds, subject, category }: SplitTicketRequest, @Metadata() metadata: CommandMetadata) {
    const newTicketId = mintedId(metadata.commandId, 'ticket');
    const { requesterId, priority, channel, item } = await this.tickets.one(ticketId, metadata);
    const { responseLimit, routing, chosen, ...kinds } = await this.terms.of(newTicketId, { requesterId, subject, category, priority, channel: (channel ?? 'other') as TicketChannel, ...(item === null ? {} : { item }) });
    const { phase, nature, place, fee, frequency, duration } = kinds;
    const opening = { subject, category, phase, nature, place, fee, frequency, duration, priority, channel: kinds.channel, item, responseLimit, routing, ...(chosen == null ? {} : { chosen }) };
    const handled = await this.handle(ticketAggregate, ticketId, { type: 'SplitTicket', data: { ticketId, newTicketId, messageIds, opening }, metadata });

    return created(handled, `/v1/tickets/${newTicketId}`, { ticketId, newTicketId, ...factsOf(handled) } satisfies SplitAnswer);
  }

  @Post(':ticketId/parent')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(TicketAnswer)
  @Summary('The ticket is one of several about the same cause: what the parent is answered, its open children are answered too.')
  async setParent(@Id('ticketId') ticketId: string, @Body() { parentId }: SetParentRequest, @Metadata() metadata: CommandMetadata) {
    const parent = parentId === undefined ? null : await this.tickets.other(parentId, metadata);

    return this.give(ticketId, { type: 'SetParent', data: { ticketId, parent }, metadata });
  }

  private async give(ticketId: string, command: TicketCommand) {
    const handled = await this.handle(ticketAggregate, ticketId, command);
    return answer(handled, { ticketId, ...factsOf(handled) } satisfies TicketAnswer);
  }
}
