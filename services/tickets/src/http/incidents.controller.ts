import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import type { TicketOpened } from '@rapport/contracts-tickets';
import { mintedId, type CommandMetadata, type HandleCommand } from '@rapport/event-sourcing';
import { Answers, answer, created, Creates, factsOf, HANDLE, Id, Metadata, Reads, RESTRICTED_SCOPE, Scope, Summary } from '@rapport/service-host';
import type { TicketCommand } from '../ticket/ticket.commands.js';
import { ticketAggregate } from '../ticket/ticket.decider.js';
import { OpeningTerms } from '../views/clock-policies/opening-terms.query.js';
import { DisclosuresQuery } from '../views/sensitive-incidents/disclosures.query.js';
import { sensitiveIncidents } from '../views/sensitive-incidents/sensitive-incidents.projection.js';
import { FoundRate, SensitiveIncidentsQuery } from '../views/sensitive-incidents/sensitive-incidents.query.js';
import { SensitiveIncidentRow } from '../views/sensitive-incidents/sensitive-incidents.row.js';
import { Disclosure, FoundRateRequest, ListIncidentsRequest, NoteFeaturesRequest, OpenIncidentRequest, ResolveIncidentRequest, RestrictTicketRequest, ViewerRequest } from './incidents.requests.js';
import { TicketAnswer, TicketOpenedAnswer } from './tickets.requests.js';

/** What is told to few (TKT-38). */
@Controller({ version: '1' })
export class IncidentsController {
  constructor(
    @Inject(HANDLE) private readonly handle: HandleCommand,
    private readonly incidents: SensitiveIncidentsQuery,
    private readonly disclosures: DisclosuresQuery,
    private readonly terms: OpeningTerms,
  ) {}

  @Post('sensitive-incidents')
  @Creates()
  @Scope('tickets:write')
  @Answers(TicketOpenedAnswer)
  @Summary('A ticket that few may see from its first fact on, of the highest priority unless said otherwise.')
  async openSensitiveIncident(@Body() { kind, reason, viewers = [], ...request }: OpenIncidentRequest, @Metadata() metadata: CommandMetadata) {
    const ticketId = mintedId(metadata.commandId, 'ticket');
    const opening = await this.terms.at(metadata.now, ticketId, { ...request, priority: request.priority ?? 'critical' });
    const handled = await this.handle(ticketAggregate, ticketId, { type: 'OpenSensitiveIncident', data: { ...opening, incident: { kind, reason, viewers } }, metadata });
    const { number } = handled.events[0]!.data as TicketOpened['data'];

    return created(handled, `/v1/tickets/${ticketId}`, { ticketId, number, ...factsOf(handled) } satisfies TicketOpenedAnswer);
  }

  @Get('sensitive-incidents')
  @Scope('tickets:read')
  @Reads(sensitiveIncidents)
  @Answers(SensitiveIncidentRow, { list: true })
  @Summary('The sensitive incidents that the caller may see.')
  listSensitiveIncidents(@Query() request: ListIncidentsRequest) {
    return this.incidents.list(request);
  }

  @Get('found-rate')
  @Scope(RESTRICTED_SCOPE)
  @Reads(sensitiveIncidents)
  @Answers(FoundRate, { list: true })
  @Summary('How many of those who were looked for were found, by kind of incident.')
  getFoundRate(@Query() request: FoundRateRequest) {
    return this.incidents.foundRate(request);
  }

  @Post('tickets/:ticketId/restrict')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(TicketAnswer)
  @Summary('The ticket becomes a sensitive incident: from now on, and for ever, few may see it.')
  restrictTicket(@Id('ticketId') ticketId: string, @Body() { kind, reason, viewers = [] }: RestrictTicketRequest, @Metadata() metadata: CommandMetadata) {
    return this.give(ticketId, { type: 'RestrictTicket', data: { ticketId, incident: { kind, reason, viewers } }, metadata });
  }

  @Get('tickets/:ticketId/disclosures')
  @Scope(RESTRICTED_SCOPE)
  @Reads(sensitiveIncidents)
  @Answers(Disclosure, { list: true })
  @Summary('What others may have learned before the ticket became restricted: what is out cannot be called back, and the manager should know it.')
  listDisclosures(@Id('ticketId') ticketId: string) {
    return this.disclosures.list(ticketId);
  }

  @Post('tickets/:ticketId/add-viewer')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(TicketAnswer)
  addViewer(@Id('ticketId') ticketId: string, @Body() { viewerId, reason }: ViewerRequest, @Metadata() metadata: CommandMetadata) {
    return this.give(ticketId, { type: 'AddViewer', data: { ticketId, viewerId, reason }, metadata });
  }

  @Post('tickets/:ticketId/remove-viewer')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(TicketAnswer)
  removeViewer(@Id('ticketId') ticketId: string, @Body() { viewerId, reason }: ViewerRequest, @Metadata() metadata: CommandMetadata) {
    return this.give(ticketId, { type: 'RemoveViewer', data: { ticketId, viewerId, reason }, metadata });
  }

  @Post('tickets/:ticketId/features')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(TicketAnswer)
  @Summary('What whoever is looked for can be known by. It is collected quietly and never broadcast.')
  noteFeatures(@Id('ticketId') ticketId: string, @Body() { features, lastSeen }: NoteFeaturesRequest, @Metadata() metadata: CommandMetadata) {
    return this.give(ticketId, { type: 'NoteFeatures', data: { ticketId, features, lastSeen: lastSeen ?? null }, metadata });
  }

  @Post('tickets/:ticketId/resolve-incident')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(TicketAnswer)
  resolveIncident(@Id('ticketId') ticketId: string, @Body() { outcome, note }: ResolveIncidentRequest, @Metadata() metadata: CommandMetadata) {
    return this.give(ticketId, { type: 'ResolveIncident', data: { ticketId, outcome, note: note ?? null }, metadata });
  }

  private async give(ticketId: string, command: TicketCommand) {
    const handled = await this.handle(ticketAggregate, ticketId, command);
    return answer(handled, { ticketId, ...factsOf(handled) } satisfies TicketAnswer);
  }
}
