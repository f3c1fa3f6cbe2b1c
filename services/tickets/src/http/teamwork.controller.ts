import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import type { Coverage } from '@rapport/contracts-tickets';
import { instant, mintedId, type CommandMetadata, type HandleCommand, type Instant } from '@rapport/event-sourcing';
import { Answers, answer, created, Creates, factsOf, HANDLE, Id, Metadata, Reads, Scope, SETTINGS, Summary } from '@rapport/service-host';
import type { ClassifyTicket } from '../ticket/teamwork.commands.js';
import type { TicketCommand } from '../ticket/ticket.commands.js';
import { ticketAggregate } from '../ticket/ticket.decider.js';
import type { Ticket, TicketEvent } from '../ticket/ticket.state.js';
import { durationFor, type TicketsSettings } from '../tickets.config.js';
import { EntitlementInLogQuery } from '../views/entitlements/entitlement-in-log.query.js';
import { CatalogueInForce } from '../views/service-catalogues/catalogue-in-force.query.js';
import { subTasks } from '../views/sub-tasks/sub-tasks.projection.js';
import { SubTasksQuery } from '../views/sub-tasks/sub-tasks.query.js';
import { SubTaskRow } from '../views/sub-tasks/sub-tasks.row.js';
import { AwaitCustomerRequest, BackOnTrackRequest, ClassifyTicketRequest, CompleteSubTaskRequest, DropSubTaskRequest, FollowThroughRequest, ListSubTasksRequest, OpenSubTaskRequest, ResumeHelpRequest, SubTaskAnswer } from './teamwork.requests.js';
import { ReasonRequest, TicketAnswer } from './tickets.requests.js';

/** Of what kind a ticket is, what departments do for it, and for whom it waits. */
@Controller({ version: '1' })
export class TeamworkController {
  constructor(
    @Inject(HANDLE) private readonly handle: HandleCommand,
    @Inject(SETTINGS) private readonly settings: TicketsSettings,
    private readonly tasks: SubTasksQuery,
    private readonly entitlements: EntitlementInLogQuery,
    private readonly catalogue: CatalogueInForce,
  ) {}

  @Post('tickets/:ticketId/classify')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(TicketAnswer)
  @Summary('The ticket turns out to be of another kind.')
  async classifyTicket(@Id('ticketId') ticketId: string, @Body() { duration, serviceItem, quote, quoteConsented, rhythmDays, expectedDays, internal, entitlementId, address, ...kinds }: ClassifyTicketRequest, @Metadata() metadata: CommandMetadata) {
    await this.catalogue.named(serviceItem);
    const details = { serviceItem: serviceItem ?? null, quote: quote === undefined ? null : { ...quote }, quoteConsented: quoteConsented ?? false, rhythmDays: rhythmDays ?? null, expectedDays: expectedDays ?? null, internal: internal ?? false };

    const command: ClassifyTicket = { type: 'ClassifyTicket', data: { ticketId, ...kinds, ...details, duration: durationFor(this.settings, expectedDays) ?? duration ?? 'short', coverage: null }, metadata };
    const handled = await this.handle<Ticket, TicketCommand, TicketEvent>(ticketAggregate, ticketId, command, async (_, ticket) => ({ ...command, data: { ...command.data, coverage: await this.coverageOf(ticket, { place: kinds.place, entitlementId, address }, metadata.now) } }));

    return answer(handled, { ticketId, ...factsOf(handled) } satisfies TicketAnswer);
  }

  @Get('sub-tasks')
  @Scope('tickets:read')
  @Reads(subTasks)
  @Answers(SubTaskRow, { list: true })
  @Summary('What departments have to do, what is due first on top.')
  listSubTasks(@Query() request: ListSubTasksRequest) {
    return this.tasks.list(request);
  }

  @Post('tickets/:ticketId/sub-tasks')
  @Creates()
  @Scope('tickets:write')
  @Answers(SubTaskAnswer)
  @Summary('A department is asked to do its part; until then the ticket waits for it.')
  async openSubTask(@Id('ticketId') ticketId: string, @Body() { department, task, dueAt }: OpenSubTaskRequest, @Metadata() metadata: CommandMetadata) {
    const subTaskId = mintedId(metadata.commandId, 'sub-task');
    const handled = await this.handle(ticketAggregate, ticketId, { type: 'OpenSubTask', data: { ticketId, subTaskId, department, task, dueAt: dueAt === undefined ? null : instant(dueAt) }, metadata });

    return created(handled, `/v1/sub-tasks?ticketId=${ticketId}`, { ticketId, subTaskId, ...factsOf(handled) } satisfies SubTaskAnswer);
  }

  @Post('tickets/:ticketId/sub-tasks/:subTaskId/complete')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(TicketAnswer)
  completeSubTask(@Id('ticketId') ticketId: string, @Id('subTaskId') subTaskId: string, @Body() { result }: CompleteSubTaskRequest, @Metadata() metadata: CommandMetadata) {
    return this.give(ticketId, { type: 'CompleteSubTask', data: { ticketId, subTaskId, result }, metadata });
  }

  @Post('tickets/:ticketId/sub-tasks/:subTaskId/drop')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(TicketAnswer)
  dropSubTask(@Id('ticketId') ticketId: string, @Id('subTaskId') subTaskId: string, @Body() { reason }: DropSubTaskRequest, @Metadata() metadata: CommandMetadata) {
    return this.give(ticketId, { type: 'DropSubTask', data: { ticketId, subTaskId, reason }, metadata });
  }

  @Post('tickets/:ticketId/await-customer')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(TicketAnswer)
  @Summary('Help cannot go on before the customer does something.')
  awaitCustomer(@Id('ticketId') ticketId: string, @Body() { reason, awaited, expectedBy }: AwaitCustomerRequest, @Metadata() metadata: CommandMetadata) {
    return this.give(ticketId, { type: 'AwaitCustomer', data: { ticketId, reason, awaited, expectedBy: expectedBy === undefined ? null : instant(expectedBy) }, metadata });
  }

  @Post('tickets/:ticketId/resume')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(TicketAnswer)
  @Summary('The customer has done it, or need not do it any more.')
  resumeHelp(@Id('ticketId') ticketId: string, @Body() { because }: ResumeHelpRequest, @Metadata() metadata: CommandMetadata) {
    return this.give(ticketId, { type: 'ResumeHelp', data: { ticketId, because: because ?? 'customer_answered' }, metadata });
  }

  @Post('tickets/:ticketId/follow-through')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(TicketAnswer)
  @Summary('Whoever helps stays with the customer until they are back on track; before that the ticket is neither handed over nor closed.')
  followThrough(@Id('ticketId') ticketId: string, @Body() { goal }: FollowThroughRequest, @Metadata() metadata: CommandMetadata) {
    return this.give(ticketId, { type: 'FollowThrough', data: { ticketId, goal }, metadata });
  }

  @Post('tickets/:ticketId/back-on-track')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(TicketAnswer)
  @Summary('The customer goes on without help.')
  confirmBackOnTrack(@Id('ticketId') ticketId: string, @Body() { seen }: BackOnTrackRequest, @Metadata() metadata: CommandMetadata) {
    return this.give(ticketId, { type: 'ConfirmBackOnTrack', data: { ticketId, seen }, metadata });
  }

  @Post('tickets/:ticketId/end-series')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(TicketAnswer)
  @Summary('The recurrent service does not come back: neither after this ticket nor at the time of its next one.')
  endSeries(@Id('ticketId') ticketId: string, @Body() { reason }: ReasonRequest, @Metadata() metadata: CommandMetadata) {
    return this.give(ticketId, { type: 'EndSeries', data: { ticketId, reason }, metadata });
  }

  /** Judged anew where an entitlement is named, or where the service is rendered at another place: that asks for another benefit. */
  private async coverageOf(ticket: Ticket, { place, entitlementId, address = '' }: Pick<ClassifyTicketRequest, 'place'> & { readonly entitlementId: string | undefined; readonly address: string | undefined }, now: Instant): Promise<Coverage | null> {
    if (ticket.status === 'none') return null;
    const { requesterId, place: before, coverage } = ticket;
    const named = entitlementId ?? (place === before ? undefined : coverage?.entitlementId);

    return named === undefined ? null : this.entitlements.coverage({ requesterId, entitlementId: named, place, address }, now);
  }

  private async give(ticketId: string, command: TicketCommand) {
    const handled = await this.handle(ticketAggregate, ticketId, command);
    return answer(handled, { ticketId, ...factsOf(handled) } satisfies TicketAnswer);
  }
}
