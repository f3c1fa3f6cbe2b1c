import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import type { CommandMetadata, HandleCommand } from '@rapport/event-sourcing';
import { Answers, answer, created, Creates, factsOf, HANDLE, Id, Metadata, parties, Reads, Scope, Summary } from '@rapport/service-host';
import type { AgentCommand } from '../agent/agent.commands.js';
import { agentAggregate } from '../agent/agent.decider.js';
import { noAgentFits } from '../agent/agent.errors.js';
import { considered, rosterIdOf, shared } from '../agent/best-agent.rule.js';
import { ticketAggregate } from '../ticket/ticket.decider.js';
import { agentWorkload } from '../views/agent-workload/agent-workload.projection.js';
import { agents } from '../views/agents/agents.projection.js';
import { AgentsQuery } from '../views/agents/agents.query.js';
import { AgentRow } from '../views/agents/agents.row.js';
import { customerClasses } from '../views/customer-classes/customer-classes.projection.js';
import { TableInForce } from '../views/department-tables/table-in-force.query.js';
import { queue } from '../views/queue/queue.projection.js';
import { surges } from '../views/surges/surges.projection.js';
import { serviceCalendars } from '../views/service-calendars/service-calendars.projection.js';
import { TicketNow } from '../views/ticket-ties/ticket-now.query.js';
import { AgentAnswer, AssignBestRequest, AssignedBestAnswer, ChangeSkillsRequest, GoAwayRequest, ListAgentsRequest, RegisterAgentRequest } from './agents.requests.js';

/** Who serves, and who gets which ticket (TKT-14). */
@Controller({ version: '1' })
export class AgentsController {
  constructor(
    @Inject(HANDLE) private readonly handle: HandleCommand,
    private readonly roster: AgentsQuery,
    private readonly table: TableInForce,
    private readonly tickets: TicketNow,
  ) {}

  @Get('agents')
  @Scope('tickets:read')
  @Reads(agents)
  @Answers(AgentRow, { list: true })
  @Summary('The roster: skills, team, calendar, room, and who is there.')
  listAgents(@Query() request: ListAgentsRequest) {
    return this.roster.list(request);
  }

  @Post('agents')
  @Creates()
  @Scope('tickets:manage')
  @Reads(serviceCalendars)
  @Answers(AgentAnswer)
  @Summary('Somebody serves from now on.')
  async registerAgent(@Body() { agentId, name, skills = [], classes, team, calendar, capacity }: RegisterAgentRequest, @Metadata() metadata: CommandMetadata) {
    await this.table.refuseUnknown(team);
    await this.roster.refuseUnknownCalendar(calendar ?? null);
    const rosterId = rosterIdOf(agentId);
    const handled = await this.handle(agentAggregate, rosterId, { type: 'RegisterAgent', data: { rosterId, agentId, name, skills, ...(classes && { classes }), team, calendar: calendar ?? null, capacity }, metadata });

    return created(handled, '/v1/agents', { rosterId, ...factsOf(handled) } satisfies AgentAnswer);
  }

  @Post('agents/:rosterId/skills')
  @HttpCode(200)
  @Scope('tickets:manage')
  @Answers(AgentAnswer)
  changeSkills(@Id('rosterId') rosterId: string, @Body() { skills, classes }: ChangeSkillsRequest, @Metadata() metadata: CommandMetadata) {
    return this.give({ type: 'ChangeSkills', data: { rosterId, skills, ...(classes && { classes }) }, metadata });
  }

  @Post('agents/:rosterId/away')
  @HttpCode(200)
  @Scope('tickets:write')
  @Reads(agents, agentWorkload, queue, serviceCalendars, surges, customerClasses, parties)
  @Answers(AgentAnswer)
  @Summary('The agent is away: their waiting tickets go to whoever fits best, and stay where nobody does.')
  async goAway(@Id('rosterId') rosterId: string, @Body() { reason }: GoAwayRequest, @Metadata() metadata: CommandMetadata) {
    const { agentId } = await this.roster.one(rosterId);
    const offers = shared(await this.roster.waitingFor(agentId), await this.roster.candidates(metadata.now, agentId));

    return this.give({ type: 'GoAway', data: { rosterId, reason, offers: [...offers] }, metadata });
  }

  @Post('agents/:rosterId/back')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(AgentAnswer)
  comeBack(@Id('rosterId') rosterId: string, @Metadata() metadata: CommandMetadata) {
    return this.give({ type: 'ComeBack', data: { rosterId }, metadata });
  }

  @Post('tickets/:ticketId/assign-best')
  @HttpCode(200)
  @Scope('tickets:write')
  @Reads(agents, agentWorkload, serviceCalendars, surges, customerClasses, parties)
  @Answers(AssignedBestAnswer)
  @Summary('Gives the ticket to whoever of the leading team serves such customers first, fits best, has least in hand and waited longest; says who was considered and why not.')
  async assignBest(@Id('ticketId') ticketId: string, @Body() { skills = [] }: AssignBestRequest, @Metadata() metadata: CommandMetadata) {
    const need = await this.roster.need(await this.tickets.one(ticketId, metadata), skills);
    const all = considered(need, await this.roster.candidates(metadata.now));
    const [best] = all;
    if (best === undefined || best.excluded !== null) throw noAgentFits(all.length === 0 ? '-' : all.slice(0, 20).map(({ agentId, excluded }) => `${agentId} ${excluded}`).join(', '));
    const reason = `最佳匹配 Best fit: ${best.fit} skills, ${best.load} tickets in hand`;
    const handled = await this.handle(ticketAggregate, ticketId, { type: 'AssignTicket', data: { ticketId, agentId: best.agentId, reason }, metadata });

    return answer(handled, { ticketId, agentId: best.agentId, considered: all.slice(0, 200), ...factsOf(handled) } satisfies AssignedBestAnswer);
  }

  private async give(command: AgentCommand) {
    const { rosterId } = command.data;
    const handled = await this.handle(agentAggregate, rosterId, command);
    return answer(handled, { rosterId, ...factsOf(handled) } satisfies AgentAnswer);
  }
}
