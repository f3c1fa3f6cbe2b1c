import { CLOCK_METRICS, type ClockMetricName } from '@rapport/contracts-tickets';
import { type CommandMetadata, type HandleCommand } from '@rapport/event-sourcing';
import { Body, Controller, Get, Headers, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { answer, Answers, factsOf, HANDLE, Id, languageOf, Metadata, Reads, Scope, Summary } from '@rapport/service-host';
import { noPolicyFits, noSuchClock } from '../ticket/clocks.errors.js';
import type { TicketCommand } from '../ticket/ticket.commands.js';
import { ticketAggregate } from '../ticket/ticket.decider.js';
import { clockPolicies } from '../views/clock-policies/clock-policies.projection.js';
import { ClockPoliciesQuery } from '../views/clock-policies/clock-policies.query.js';
import { AttainmentQuery, ClockAttainment } from '../views/clocks/attainment.query.js';
import { clocks } from '../views/clocks/clocks.projection.js';
import { ClocksQuery } from '../views/clocks/clocks.query.js';
import { ClockRow } from '../views/clocks/clocks.row.js';
import { TicketClocksQuery } from '../views/clocks/ticket-clocks.query.js';
import { ticketDetails } from '../views/ticket-details/ticket-details.projection.js';
import { TicketDetailsQuery } from '../views/ticket-details/ticket-details.query.js';
import { AcknowledgeBreachRequest, ClockAttainmentRequest, ClockPolicyMatchedAnswer, ClockReadingAnswer, ExplainRequest, ExplanationAnswer, ListClocksRequest } from './clocks.requests.js';
import { TicketAnswer } from './tickets.requests.js';

/** The clocks of tickets: what is due, why, and what was not kept. */
@Controller({ version: '1' })
export class TicketClocksController {
  constructor(
    @Inject(HANDLE) private readonly handle: HandleCommand,
    private readonly policies: ClockPoliciesQuery,
    private readonly details: TicketDetailsQuery,
    private readonly ofMany: ClocksQuery,
    private readonly ofOne: TicketClocksQuery,
    private readonly attainment: AttainmentQuery,
  ) {}

  @Get('clocks')
  @Scope('tickets:read')
  @Reads(clocks)
  @Answers(ClockRow, { list: true })
  @Summary('Clocks of tickets, the next that is due first; with breached=true what was not kept.')
  listClocks(@Query() request: ListClocksRequest) {
    return this.ofMany.list(request);
  }

  @Get('clock-attainment')
  @Scope('tickets:read')
  @Reads(clocks, clockPolicies)
  @Answers(ClockAttainment, { list: true })
  @Summary('Of each policy: how many of its clocks that finished were met, beside its goal and the share that it aims at.')
  readClockAttainment(@Query() request: ClockAttainmentRequest) {
    return this.attainment.of(request);
  }

  @Get('tickets/:ticketId/clocks')
  @Scope('tickets:read')
  @Answers(ClockReadingAnswer, { list: true })
  @Summary('Every clock of the ticket as it stands now, reckoned from its events.')
  async listTicketClocks(@Id('ticketId') ticketId: string) {
    return { items: await this.ofOne.readings(ticketId) };
  }

  @Get('tickets/:ticketId/clocks/:metric/explanation')
  @Scope('tickets:read')
  @Answers(ExplanationAnswer)
  @Summary('Why the clock is due when it is due: the fewest events, the rules and the windows that make it so, and one paragraph.')
  explainClock(@Id('ticketId') ticketId: string, @Param('metric') metric: string, @Query() { ordinal }: ExplainRequest, @Headers('accept-language') language: string | undefined) {
    if (!isMetric(metric)) throw noSuchClock(metric, ordinal ?? 1);

    return this.ofOne.explanation(ticketId, metric, ordinal, languageOf(language));
  }

  @Post('tickets/:ticketId/clock-policy')
  @HttpCode(200)
  @Scope('tickets:write')
  @Reads(ticketDetails, clockPolicies)
  @Answers(ClockPolicyMatchedAnswer)
  @Summary('Chooses the policy anew, by what the ticket is now.')
  async matchClockPolicy(@Id('ticketId') ticketId: string, @Metadata() metadata: CommandMetadata) {
    const { requesterId, category, priority, channel, lead: team, item } = await this.details.one(ticketId);
    const chosen = await this.policies.chosenFor(requesterId, { category, priority, channel, team, item });
    if (chosen === null) throw noPolicyFits(ticketId);
    const handled = await this.handle(ticketAggregate, ticketId, { type: 'ApplyClockPolicy', data: { ticketId, chosen }, metadata });

    return answer(handled, { ticketId, policy: chosen.judgedBy.policy.id, ...factsOf(handled) } satisfies ClockPolicyMatchedAnswer);
  }

  @Post('tickets/:ticketId/breaches/acknowledge')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(TicketAnswer)
  @Summary('Somebody answers for a breach.')
  async acknowledgeBreach(@Id('ticketId') ticketId: string, @Body() { metric, ordinal, acknowledgedBy, note }: AcknowledgeBreachRequest, @Metadata() metadata: CommandMetadata) {
    const command: TicketCommand = { type: 'AcknowledgeBreach', data: { ticketId, metric, ordinal, acknowledgedBy, note: note ?? null }, metadata };
    const handled = await this.handle(ticketAggregate, ticketId, command);

    return answer(handled, { ticketId, ...factsOf(handled) } satisfies TicketAnswer);
  }
}

const isMetric = (text: string): text is ClockMetricName => CLOCK_METRICS.includes(text as ClockMetricName);
