import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import type { TicketOpened } from '@rapport/contracts-tickets';
import { derivedId, instant, mintedId, type CommandMetadata, type HandleCommand } from '@rapport/event-sourcing';
import { Answers, answer, created, Creates, factsOf, HANDLE, Id, Metadata, Reads, Scope, SETTINGS, Summary, type HostSettings } from '@rapport/service-host';
import { wordingFindings } from '@rapport/wording';
import { NO_VISITS } from '../round/visits.rule.js';
import { isRoving } from '../ticket/roving.rule.js';
import type { AnswerOnTheSpot, SolveTicket, TicketCommand } from '../ticket/ticket.commands.js';
import { ticketAggregate } from '../ticket/ticket.decider.js';
import type { Ticket, TicketEvent } from '../ticket/ticket.state.js';
import { responseLimitsOf, type TicketsSettings } from '../tickets.config.js';
import { agents } from '../views/agents/agents.projection.js';
import { AgentsQuery } from '../views/agents/agents.query.js';
import { OpeningTerms } from '../views/clock-policies/opening-terms.query.js';
import { repairs } from '../views/repairs/repairs.projection.js';
import { RepairsInLogQuery } from '../views/repairs/repairs-in-log.query.js';
import { roundStops } from '../views/round-stops/round-stops.projection.js';
import { VisitsInLogQuery } from '../views/round-stops/visits-in-log.query.js';
import { ticketTies } from '../views/ticket-ties/ticket-ties.projection.js';
import { TicketNow } from '../views/ticket-ties/ticket-now.query.js';
import {
  AcknowledgedAnswer,
  AcknowledgeTicketRequest,
  AdoptTicketRequest,
  AgreeCourseRequest,
  AssignTicketRequest,
  CheckSatisfactionRequest,
  CloseTicketRequest,
  EscalateTicketRequest,
  OpenTicketRequest,
  ReasonRequest,
  RestateNeedRequest,
  SolveTicketRequest,
  TicketAnswer,
  TicketOpenedAnswer,
} from './tickets.requests.js';

/** The commands of the service cycle. */
@Controller({ path: 'tickets', version: '1' })
export class TicketsController {
  constructor(
    @Inject(HANDLE) private readonly handle: HandleCommand,
    @Inject(SETTINGS) private readonly settings: Pick<HostSettings, 'RAPPORT_TIME_ZONE'> & TicketsSettings,
    private readonly terms: OpeningTerms,
    private readonly tickets: TicketNow,
    private readonly roster: AgentsQuery,
    private readonly repairs: RepairsInLogQuery,
    private readonly visits: VisitsInLogQuery,
  ) {}

  @Post()
  @Creates()
  @Scope('tickets:write')
  @Answers(TicketOpenedAnswer)
  @Summary('Somebody asks for something: a ticket begins.')
  async openTicket(@Body() request: OpenTicketRequest, @Metadata() metadata: CommandMetadata) {
    const ticketId = mintedId(metadata.commandId, 'ticket');
    const handled = await this.handle(ticketAggregate, ticketId, { type: 'OpenTicket', data: await this.terms.at(metadata.now, ticketId, request), metadata });
    const { number } = handled.events[0]!.data as TicketOpened['data'];

    return created(handled, `/v1/tickets/${ticketId}`, { ticketId, number, ...factsOf(handled) } satisfies TicketOpenedAnswer);
  }

  @Post(':ticketId/assign')
  @HttpCode(200)
  @Scope('tickets:write')
  @Reads(agents)
  @Answers(TicketAnswer)
  async assignTicket(@Id('ticketId') ticketId: string, @Body() { agentId, reason, force }: AssignTicketRequest, @Metadata() metadata: CommandMetadata) {
    if (force !== true) await this.roster.refuseAway(agentId);

    return this.give(ticketId, { type: 'AssignTicket', data: { ticketId, agentId, reason: reason ?? null }, metadata });
  }

  @Post(':ticketId/acknowledge')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(AcknowledgedAnswer)
  @Summary('The customer hears the plan and the time of the next word; the answer tells what a colleague would say of the wording.')
  acknowledgeTicket(@Id('ticketId') ticketId: string, @Body() { plan, nextUpdateAt }: AcknowledgeTicketRequest, @Metadata() metadata: CommandMetadata) {
    // The words are what the customer hears: a time that stands beside them is not in them.
    const wording = wordingFindings(plan, 'acknowledgement');
    return this.give(ticketId, { type: 'AcknowledgeTicket', data: { ticketId, plan, nextUpdateAt: instant(nextUpdateAt) }, metadata }, { wording });
  }

  @Post(':ticketId/restate')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(TicketAnswer)
  restateNeed(@Id('ticketId') ticketId: string, @Body() { fact, feeling, questions, confirmed }: RestateNeedRequest, @Metadata() metadata: CommandMetadata) {
    return this.give(ticketId, { type: 'RestateNeed', data: { ticketId, fact, feeling, questions: questions ?? [], confirmed }, metadata });
  }

  @Post(':ticketId/agree')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(TicketAnswer)
  agreeCourse(@Id('ticketId') ticketId: string, @Body() { options, onlyOptionReason, choice, expectation, agreedUntil }: AgreeCourseRequest, @Metadata() metadata: CommandMetadata) {
    const course = { options, onlyOptionReason: onlyOptionReason ?? null, choice, expectation, agreedUntil: agreedUntil === undefined ? null : instant(agreedUntil) };

    return this.give(ticketId, { type: 'AgreeCourse', data: { ticketId, ...course }, metadata });
  }

  @Post(':ticketId/solve')
  @HttpCode(200)
  @Scope('tickets:write')
  @Reads(roundStops, repairs, ticketTies)
  @Answers(TicketAnswer)
  solveTicket(@Id('ticketId') ticketId: string, @Body() { solution }: SolveTicketRequest, @Metadata() metadata: CommandMetadata) {
    return this.giveVisited(ticketId, { type: 'SolveTicket', data: { ticketId, solution, visits: NO_VISITS }, metadata });
  }

  @Post(':ticketId/answer')
  @HttpCode(200)
  @Scope('tickets:write')
  @Reads(roundStops, repairs, ticketTies)
  @Answers(TicketAnswer)
  @Summary('Answers the request on the spot, at the first contact.')
  answerOnTheSpot(@Id('ticketId') ticketId: string, @Body() { solution }: SolveTicketRequest, @Metadata() metadata: CommandMetadata) {
    return this.giveVisited(ticketId, { type: 'AnswerOnTheSpot', data: { ticketId, solution, visits: NO_VISITS }, metadata });
  }

  @Post(':ticketId/check-satisfaction')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(TicketAnswer)
  checkSatisfaction(@Id('ticketId') ticketId: string, @Body() { result, comment }: CheckSatisfactionRequest, @Metadata() metadata: CommandMetadata) {
    return this.give(ticketId, { type: 'CheckSatisfaction', data: { ticketId, result, comment: comment ?? null }, metadata });
  }

  @Post(':ticketId/close')
  @HttpCode(200)
  @Scope('tickets:write')
  @Reads(repairs)
  @Answers(TicketAnswer)
  async closeTicket(@Id('ticketId') ticketId: string, @Body() { thanked, nextLink, sixRights, problemSolved, unsolvedReason, nextAt }: CloseTicketRequest, @Metadata() metadata: CommandMetadata) {
    const [childrenOpen, itemsHeld] = await Promise.all([this.tickets.hasOpenChildren(ticketId), this.repairs.itemsHeld(ticketId)]);
    const closing = { thanked, nextLink: nextLink ?? null, sixRights: { ...sixRights }, problemSolved, unsolvedReason: unsolvedReason ?? null };

    return this.give(ticketId, { type: 'CloseTicket', data: { ticketId, ...closing, attemptsNeeded: this.settings.TICKETS_SATISFACTION_ATTEMPTS, childrenOpen, itemsHeld, nextAt: nextAt === undefined ? null : instant(nextAt), timeZone: this.settings.RAPPORT_TIME_ZONE }, metadata });
  }

  @Post(':ticketId/reopen')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(TicketAnswer)
  reopenTicket(@Id('ticketId') ticketId: string, @Body() { reason }: ReasonRequest, @Metadata() metadata: CommandMetadata) {
    return this.give(ticketId, { type: 'ReopenTicket', data: { ticketId, reason, responseLimits: responseLimitsOf(this.settings) }, metadata });
  }

  @Post(':ticketId/cancel')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(TicketAnswer)
  cancelTicket(@Id('ticketId') ticketId: string, @Body() { reason }: ReasonRequest, @Metadata() metadata: CommandMetadata) {
    return this.give(ticketId, { type: 'CancelTicket', data: { ticketId, reason }, metadata });
  }

  @Post(':ticketId/escalate')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(TicketAnswer)
  @Summary('The ticket becomes a complaint and remains as evidence.')
  escalateTicket(@Id('ticketId') ticketId: string, @Body() { content, subCause, reason }: EscalateTicketRequest, @Metadata() metadata: CommandMetadata) {
    return this.give(ticketId, { type: 'EscalateToComplaint', data: { ticketId, content, subCause: subCause ?? null, reason }, metadata });
  }

  /** Visits are looked up only where there have to be some. */
  private async giveVisited(ticketId: string, command: SolveTicket | AnswerOnTheSpot) {
    const visited = async (): Promise<TicketCommand> => ({ ...command, data: { ...command.data, visits: await this.visits.of(ticketId) } });
    const handled = await this.handle<Ticket, TicketCommand, TicketEvent>(ticketAggregate, ticketId, command, (asSent, ticket) => (isRoving(ticket) ? visited() : asSent));

    return answer(handled, { ticketId, ...factsOf(handled) } satisfies TicketAnswer);
  }

  private async give<More extends object>(ticketId: string, command: TicketCommand, more?: More) {
    const handled = await this.handle(ticketAggregate, ticketId, command);
    return answer(handled, { ticketId, ...factsOf(handled), ...more } satisfies TicketAnswer);
  }
}

/** Tickets of another system enter the log as their records know them. */
@Controller({ path: 'adopted-tickets', version: '1' })
export class AdoptedTicketsController {
  constructor(@Inject(HANDLE) private readonly handle: HandleCommand) {}

  @Post()
  @Creates()
  @Scope('import')
  @Answers(TicketAnswer)
  async adoptTicket(@Body() request: AdoptTicketRequest, @Metadata() metadata: CommandMetadata) {
    const ticketId = derivedId('adopted-ticket', request.source, request.number);
    const { channel = null, category = null, priority = null, group = null, agentId = null, reassignments = null, reopenings = null, withinLimit = null } = request;
    const at = (text: string | undefined) => (text === undefined ? null : instant(text));
    const handled = await this.handle(ticketAggregate, ticketId, {
      type: 'AdoptTicket',
      data: {
        ticketId,
        requesterId: request.requesterId,
        number: request.number,
        source: request.source,
        subject: request.subject,
        status: request.status,
        sourceStatus: request.sourceStatus,
        channel,
        category,
        priority,
        group,
        agentId,
        reassignments,
        reopenings,
        withinLimit,
        openedAt: instant(request.openedAt),
        recordedAt: instant(request.recordedAt),
        resolvedAt: at(request.resolvedAt),
        closedAt: at(request.closedAt),
      },
      metadata,
    });

    return created(handled, `/v1/tickets/${ticketId}`, { ticketId, ...factsOf(handled) } satisfies TicketAnswer);
  }
}
