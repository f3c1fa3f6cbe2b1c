import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { MINUTE, mintedId, type CommandMetadata, type HandleCommand } from '@rapport/event-sourcing';
import { Answers, answer, factsOf, HANDLE, Metadata, Reads, Scope, Summary } from '@rapport/service-host';
import type { SurgeDeskCommand } from '../surge-desk/surge-desk.commands.js';
import { surgeDeskAggregate } from '../surge-desk/surge-desk.decider.js';
import { deskOf } from '../surge-desk/waiting.rule.js';
import { TableInForce } from '../views/department-tables/table-in-force.query.js';
import { queue } from '../views/queue/queue.projection.js';
import { surgeDesks } from '../views/surge-desks/surge-desks.projection.js';
import { SurgeDesksQuery } from '../views/surge-desks/surge-desks.query.js';
import { SurgeDeskRow } from '../views/surge-desks/surge-desks.row.js';
import { surges } from '../views/surges/surges.projection.js';
import { SurgesQuery } from '../views/surges/surges.query.js';
import { DraftStaffRequest, ListSurgesRequest, MeasuredAnswer, MeasureWaitingRequest, SetSurgeLimitsRequest, SurgeAnswer, SurgeDeskAnswer, TakeSurgeActionRequest } from './surges.requests.js';

/** What a team does when people wait too long (TKT-28). */
@Controller({ version: '1' })
export class SurgesController {
  constructor(
    @Inject(HANDLE) private readonly handle: HandleCommand,
    private readonly table: TableInForce,
    private readonly desks: SurgeDesksQuery,
    private readonly board: SurgesQuery,
  ) {}

  @Get('surges')
  @Scope('tickets:read')
  @Reads(surges)
  @Answers(SurgeAnswer, { list: true })
  @Summary('Surges, the latest first: what was measured, which of the six actions are done, who helps out.')
  listSurges(@Query() request: ListSurgesRequest) {
    return this.board.list(request);
  }

  @Get('surge-desks')
  @Scope('tickets:read')
  @Reads(surgeDesks)
  @Answers(SurgeDeskRow, { list: true })
  @Summary('The limits of every team that has some.')
  listSurgeDesks() {
    return this.desks.list();
  }

  @Post('surge-desks')
  @HttpCode(200)
  @Scope('tickets:manage')
  @Answers(SurgeDeskAnswer)
  @Summary('Above which wait a surge of the team begins, and below which it ends; from now on its waiting is measured by itself.')
  async setSurgeLimits(@Body() { team, enterMinutes, leaveMinutes }: SetSurgeLimitsRequest, @Metadata() metadata: CommandMetadata) {
    await this.table.refuseUnknown(team);

    return this.give({ type: 'SetSurgeLimits', data: { deskId: deskOf(team), team, limits: { enterAbove: enterMinutes * MINUTE, leaveBelow: leaveMinutes * MINUTE } }, metadata });
  }

  @Post('surges/measure')
  @HttpCode(200)
  @Scope('tickets:manage')
  @Reads(queue)
  @Answers(MeasuredAnswer)
  @Summary('Measures the waiting of a team now: a surge begins or ends where a limit is crossed.')
  async measureWaiting(@Body() { team }: MeasureWaitingRequest, @Metadata() metadata: CommandMetadata) {
    await this.table.refuseUnknown(team);
    const measured = await this.desks.measured(team, metadata.now);

    return this.give({ type: 'MeasureWaiting', data: { deskId: deskOf(team), team, measured, surgeId: mintedId(metadata.commandId, 'surge') }, metadata }, measured);
  }

  @Post('surges/draft')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(SurgeDeskAnswer)
  @Summary('Somebody of another department helps out until the surge is over.')
  async draftStaff(@Body() { team, agentId, from }: DraftStaffRequest, @Metadata() metadata: CommandMetadata) {
    await this.table.refuseUnknown(team, from);

    return this.give({ type: 'DraftStaff', data: { deskId: deskOf(team), team, agentId, from }, metadata });
  }

  @Post('surges/actions')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(SurgeDeskAnswer)
  @Summary('One of the six actions is done.')
  takeSurgeAction(@Body() { team, action, note }: TakeSurgeActionRequest, @Metadata() metadata: CommandMetadata) {
    return this.give({ type: 'TakeSurgeAction', data: { deskId: deskOf(team), team, action, note: note ?? null }, metadata });
  }

  private async give<More extends object>(command: SurgeDeskCommand, more?: More) {
    const { deskId } = command.data;
    const handled = await this.handle(surgeDeskAggregate, deskId, command);
    return answer(handled, { deskId, ...factsOf(handled), ...more } satisfies SurgeDeskAnswer);
  }
}
