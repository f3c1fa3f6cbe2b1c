import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { instant, mintedId, type CommandMetadata, type Handled, type HandleCommand } from '@rapport/event-sourcing';
import { answer, Answers, created, Creates, factsOf, HANDLE, Id, Metadata, parties, Reads, Scope, Summary, withVersion } from '@rapport/service-host';
import type { PlannedStop, RoundCommand } from '../round/round.commands.js';
import { roundAggregate } from '../round/round.decider.js';
import { roundStopForNobody, roundStopForRestricted } from '../round/round.errors.js';
import { roundStops } from '../views/round-stops/round-stops.projection.js';
import { RoundStopsQuery } from '../views/round-stops/round-stops.query.js';
import { RoundStopRow } from '../views/round-stops/round-stops.row.js';
import { rounds } from '../views/rounds/rounds.projection.js';
import { RoundsQuery } from '../views/rounds/rounds.query.js';
import { RoundRow } from '../views/rounds/rounds.row.js';
import { ticketDetails } from '../views/ticket-details/ticket-details.projection.js';
import { TicketDetailsRow } from '../views/ticket-details/ticket-details.row.js';
import { hasEnded } from '../ticket/ending.rule.js';
import { ticketEnded } from '../ticket/ticket.errors.js';
import { TicketInLogQuery } from '../views/ticket-details/ticket-in-log.query.js';
import { ListRoundsRequest, ListRoundStopsRequest, ListRovingTicketsRequest, PlanRoundRequest, RoundAnswer, RoundPlannedAnswer, RoundReasonRequest, RoundStopRequest, StopAddedAnswer } from './rounds.requests.js';

/** Roving service by a plan of stops (TKT-05). */
@Controller({ version: '1' })
export class RoundsController {
  constructor(
    @Inject(HANDLE) private readonly handle: HandleCommand,
    private readonly tickets: TicketInLogQuery,
    private readonly found: RoundsQuery,
    private readonly stops: RoundStopsQuery,
  ) {}

  @Get('rounds')
  @Scope('tickets:read')
  @Reads(rounds)
  @Answers(RoundRow, { list: true })
  @Summary('Who goes round on which day, and how far they have come.')
  listRounds(@Query() request: ListRoundsRequest) {
    return this.found.list(request);
  }

  @Get('rounds/:roundId')
  @Scope('tickets:read')
  @Reads(rounds)
  @Answers(RoundRow)
  async getRound(@Id('roundId') roundId: string) {
    return withVersion(await this.found.one(roundId));
  }

  @Get('round-stops')
  @Scope('tickets:read')
  @Reads(roundStops, parties)
  @Answers(RoundStopRow, { list: true })
  @Summary('Where somebody is to be, when, for whom, and whether somebody was there.')
  listRoundStops(@Query() request: ListRoundStopsRequest) {
    return this.stops.list(request);
  }

  @Get('roving-tickets')
  @Scope('tickets:read')
  @Reads(ticketDetails, roundStops)
  @Answers(TicketDetailsRow, { list: true })
  @Summary('Open tickets whose service is roving and for which no stop is planned.')
  listRovingTickets(@Query() request: ListRovingTicketsRequest) {
    return this.stops.unplanned(request);
  }

  @Post('rounds')
  @Creates()
  @Scope('tickets:write')
  @Answers(RoundPlannedAnswer)
  @Summary('Somebody goes round on a day, with stops at customers.')
  async planRound(@Body() { name, agentId, day, timeZone = 'Asia/Shanghai', stops }: PlanRoundRequest, @Metadata() metadata: CommandMetadata) {
    const roundId = mintedId(metadata.commandId, 'round');
    const planned: PlannedStop[] = [];
    for (const [index, stop] of stops.entries()) planned.push(await this.stopOf(mintedId(metadata.commandId, `stop ${index}`), stop));
    const handled = await this.handle(roundAggregate, roundId, { type: 'PlanRound', data: { roundId, name, agentId, day, timeZone, stops: planned }, metadata });

    return created(handled, `/v1/rounds/${roundId}`, { ...roundAnswer(roundId, handled), stopIds: planned.map(({ stopId }) => stopId) } satisfies RoundPlannedAnswer);
  }

  @Post('rounds/:roundId/stops')
  @Creates()
  @Scope('tickets:write')
  @Answers(StopAddedAnswer)
  @Summary('One more customer on the way.')
  async addRoundStop(@Id('roundId') roundId: string, @Body() request: RoundStopRequest, @Metadata() metadata: CommandMetadata) {
    const stop = await this.stopOf(mintedId(metadata.commandId, 'stop'), request);
    const handled = await this.handle(roundAggregate, roundId, { type: 'AddStop', data: { roundId, stop }, metadata });

    return created(handled, `/v1/rounds/${roundId}`, { ...roundAnswer(roundId, handled), stopId: stop.stopId } satisfies StopAddedAnswer);
  }

  @Post('rounds/:roundId/stops/:stopId/serve')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(RoundAnswer)
  @Summary('Somebody was there, and what was wanted is done.')
  serveRoundStop(@Id('roundId') roundId: string, @Id('stopId') stopId: string, @Metadata() metadata: CommandMetadata) {
    return this.give(roundId, { type: 'ServeStop', data: { roundId, stopId }, metadata });
  }

  @Post('rounds/:roundId/stops/:stopId/miss')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(RoundAnswer)
  @Summary('Nobody met: the ticket waits for another stop.')
  missRoundStop(@Id('roundId') roundId: string, @Id('stopId') stopId: string, @Body() { reason }: RoundReasonRequest, @Metadata() metadata: CommandMetadata) {
    return this.give(roundId, { type: 'MissStop', data: { roundId, stopId, reason }, metadata });
  }

  @Post('rounds/:roundId/stops/:stopId/release')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(RoundAnswer)
  @Summary('Nobody has to go there any more: what was wanted is done without.')
  releaseRoundStop(@Id('roundId') roundId: string, @Id('stopId') stopId: string, @Body() { reason }: RoundReasonRequest, @Metadata() metadata: CommandMetadata) {
    return this.give(roundId, { type: 'ReleaseStop', data: { roundId, stopId, reason }, metadata });
  }

  @Post('rounds/:roundId/cancel')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(RoundAnswer)
  @Summary('Nobody goes; what was still planned waits for another round.')
  cancelRound(@Id('roundId') roundId: string, @Body() { reason }: RoundReasonRequest, @Metadata() metadata: CommandMetadata) {
    return this.give(roundId, { type: 'CancelRound', data: { roundId, reason }, metadata });
  }

  private async stopOf(stopId: string, { ticketId, partyId, place, from, until }: RoundStopRequest): Promise<PlannedStop> {
    const ticket = ticketId === undefined ? null : await this.tickets.of(ticketId);
    if (ticket?.restricted === true) throw roundStopForRestricted(ticketId!);
    if (ticket !== null && hasEnded(ticket.status)) throw ticketEnded(ticketId!, ticket.status);
    const visited = ticket?.requesterId ?? partyId;
    if (visited === undefined) throw roundStopForNobody();

    return { stopId, partyId: visited, ticketId: ticketId ?? null, place, from: instant(from), until: instant(until) };
  }

  private async give(roundId: string, command: RoundCommand) {
    const handled = await this.handle(roundAggregate, roundId, command);

    return answer(handled, roundAnswer(roundId, handled));
  }
}

const roundAnswer = (roundId: string, handled: Handled): RoundAnswer => ({ roundId, ...factsOf(handled) });
