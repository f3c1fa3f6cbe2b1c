import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import type { CommandMetadata, Handled, HandleCommand } from '@rapport/event-sourcing';
import { answer, Answers, created, Creates, factsOf, HANDLE, Id, Metadata, Reads, Scope, Summary, withVersion } from '@rapport/service-host';
import { playbookAggregate } from '../playbook/playbook.decider.js';
import { playbookIdOf } from '../playbook/shipped-playbooks.rule.js';
import type { PlaybookRunCommand } from '../playbook-run/playbook-run.commands.js';
import { playbookRunAggregate, runIdOf } from '../playbook-run/playbook-run.decider.js';
import { hasEnded } from '../ticket/ending.rule.js';
import { ticketEnded } from '../ticket/ticket.errors.js';
import { playbookRuns } from '../views/playbook-runs/playbook-runs.projection.js';
import { PlaybookRunsQuery } from '../views/playbook-runs/playbook-runs.query.js';
import { PlaybookRunRow } from '../views/playbook-runs/playbook-runs.row.js';
import { playbooks } from '../views/playbooks/playbooks.projection.js';
import { PlaybooksQuery } from '../views/playbooks/playbooks.query.js';
import { PlaybookRow } from '../views/playbooks/playbooks.row.js';
import { TicketInLogQuery } from '../views/ticket-details/ticket-in-log.query.js';
import {
  ArchivePlaybookRequest,
  CompletePlaybookStepRequest,
  ConformanceAnswer,
  ListPlaybookRunsRequest,
  ListPlaybooksRequest,
  PlaybookAnswer,
  PlaybookRunAnswer,
  PublishPlaybookRequest,
  SkipPlaybookStepRequest,
  StartPlaybookRunRequest,
} from './playbooks.requests.js';

/** How kinds of tickets are handled (TKT-33, TKT-37). */
@Controller({ path: 'playbooks', version: '1' })
export class PlaybooksController {
  constructor(
    @Inject(HANDLE) private readonly handle: HandleCommand,
    private readonly found: PlaybooksQuery,
    private readonly runs: PlaybookRunsQuery,
  ) {}

  @Get()
  @Scope('tickets:read')
  @Reads(playbooks)
  @Answers(PlaybookRow, { list: true })
  @Summary('The newest version of each playbook; the service cycle and the delivery at the door are shipped.')
  listPlaybooks(@Query() request: ListPlaybooksRequest) {
    return this.found.list(request);
  }

  @Get(':playbookId')
  @Scope('tickets:read')
  @Reads(playbooks)
  @Answers(PlaybookRow)
  async getPlaybook(@Id('playbookId') playbookId: string) {
    return withVersion(await this.found.one(playbookId));
  }

  @Get(':playbookId/conformance')
  @Scope('tickets:read')
  @Reads(playbooks, playbookRuns)
  @Answers(ConformanceAnswer, { list: true })
  @Summary('How far each version is followed.')
  async getConformance(@Id('playbookId') playbookId: string) {
    await this.found.one(playbookId);

    return this.runs.conformance(playbookId);
  }

  @Post()
  @Creates()
  @Scope('tickets:manage')
  @Answers(PlaybookAnswer)
  @Summary('The next version of a playbook, or its first; runs that were begun go on by theirs.')
  async publishPlaybook(@Body() { code, title, kind = 'service', categories = [], itemTypes = [], phases = [], steps, reason }: PublishPlaybookRequest, @Metadata() metadata: CommandMetadata) {
    const playbookId = playbookIdOf(code);
    const terms = { title: { ...title }, kind, categories, itemTypes, ...(phases.length === 0 ? {} : { phases }), steps: steps.map((step) => ({ ...step })) };
    const handled = await this.handle(playbookAggregate, playbookId, { type: 'PublishPlaybook', data: { playbookId, code, terms, reason }, metadata });

    return created(handled, `/v1/playbooks/${playbookId}`, playbookAnswer(playbookId, handled));
  }

  @Post(':playbookId/archive')
  @HttpCode(200)
  @Scope('tickets:manage')
  @Answers(PlaybookAnswer)
  @Summary('No run begins with it any more.')
  async archivePlaybook(@Id('playbookId') playbookId: string, @Body() { reason }: ArchivePlaybookRequest, @Metadata() metadata: CommandMetadata) {
    const handled = await this.handle(playbookAggregate, playbookId, { type: 'ArchivePlaybook', data: { playbookId, reason }, metadata });

    return answer(handled, playbookAnswer(playbookId, handled));
  }
}

const playbookAnswer = (playbookId: string, handled: Handled): PlaybookAnswer => ({ playbookId, ...factsOf(handled) });

/** Tickets that are handled by playbooks. */
@Controller({ version: '1' })
export class PlaybookRunsController {
  constructor(
    @Inject(HANDLE) private readonly handle: HandleCommand,
    private readonly tickets: TicketInLogQuery,
    private readonly playbooks: PlaybooksQuery,
    private readonly runs: PlaybookRunsQuery,
  ) {}

  @Post('tickets/:ticketId/playbook-runs')
  @Creates()
  @Scope('tickets:write')
  @Answers(PlaybookRunAnswer)
  @Summary('A ticket is handled by the newest version of a playbook.')
  async startPlaybookRun(@Id('ticketId') ticketId: string, @Body() { playbookId }: StartPlaybookRunRequest, @Metadata() metadata: CommandMetadata) {
    const { requesterId: partyId, status, restricted } = await this.tickets.of(ticketId);
    if (hasEnded(status)) throw ticketEnded(ticketId, status);
    const runId = runIdOf(ticketId, playbookId);
    const handled = await this.handle(playbookRunAggregate, runId, {
      type: 'StartPlaybookRun',
      data: { runId, ticketId, partyId, playbook: await this.playbooks.inForce(playbookId) },
      metadata: restricted ? { ...metadata, visibility: 'restricted' } : metadata,
    });

    return created(handled, `/v1/playbook-runs/${runId}`, runAnswer(runId, handled));
  }

  @Get('playbook-runs')
  @Scope('tickets:read')
  @Reads(playbookRuns)
  @Answers(PlaybookRunRow, { list: true })
  listPlaybookRuns(@Query() request: ListPlaybookRunsRequest) {
    return this.runs.list(request);
  }

  @Get('playbook-runs/:runId')
  @Scope('tickets:read')
  @Reads(playbookRuns)
  @Answers(PlaybookRunRow)
  async getPlaybookRun(@Id('runId') runId: string) {
    return withVersion(await this.runs.one(runId));
  }

  @Post('playbook-runs/:runId/done')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(PlaybookRunAnswer)
  @Summary('A step was done; one that comes before another is noted as out of order.')
  completePlaybookStep(@Id('runId') runId: string, @Body() { step }: CompletePlaybookStepRequest, @Metadata() metadata: CommandMetadata) {
    return this.give(runId, { type: 'CompletePlaybookStep', data: { runId, step }, metadata });
  }

  @Post('playbook-runs/:runId/skip')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(PlaybookRunAnswer)
  @Summary('A step is left out, for a reason.')
  skipPlaybookStep(@Id('runId') runId: string, @Body() { step, reason }: SkipPlaybookStepRequest, @Metadata() metadata: CommandMetadata) {
    return this.give(runId, { type: 'SkipPlaybookStep', data: { runId, step, reason }, metadata });
  }

  private async give(runId: string, command: PlaybookRunCommand) {
    const handled = await this.handle(playbookRunAggregate, runId, command);

    return answer(handled, runAnswer(runId, handled));
  }
}

const runAnswer = (runId: string, handled: Handled): PlaybookRunAnswer => ({ runId, ...factsOf(handled) });
