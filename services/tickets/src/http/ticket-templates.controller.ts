import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import type { TicketOpened } from '@rapport/contracts-tickets';
import { mintedId, type CommandMetadata, type Handled, type HandleCommand } from '@rapport/event-sourcing';
import { Answer, answer, Answers, created, Creates, factsOf, HANDLE, Id, Metadata, Reads, Scope, Summary, withVersion } from '@rapport/service-host';
import { playbookRunAggregate, runIdOf } from '../playbook-run/playbook-run.decider.js';
import { ticketAggregate } from '../ticket/ticket.decider.js';
import { answersTo, prefilled } from '../ticket-template/prefilling.rule.js';
import { ticketTemplateAggregate, ticketTemplateIdOf } from '../ticket-template/ticket-template.decider.js';
import { OpeningTerms } from '../views/clock-policies/opening-terms.query.js';
import { PlaybooksQuery } from '../views/playbooks/playbooks.query.js';
import { CatalogueInForce } from '../views/service-catalogues/catalogue-in-force.query.js';
import { ticketDetails } from '../views/ticket-details/ticket-details.projection.js';
import { ticketTemplates } from '../views/ticket-templates/ticket-templates.projection.js';
import { TicketTemplatesQuery } from '../views/ticket-templates/ticket-templates.query.js';
import { TicketTemplateRow } from '../views/ticket-templates/ticket-templates.row.js';
import { ArchiveTicketTemplateRequest, ListTicketTemplatesRequest, OpenTicketByTemplateRequest, PublishTicketTemplateRequest, TemplateUseAnswer, TicketOpenedByTemplateAnswer, TicketTemplateAnswer } from './ticket-templates.requests.js';

/** What tickets of a kind begin with (TKT-33). */
@Controller({ path: 'ticket-templates', version: '1' })
export class TicketTemplatesController {
  constructor(
    @Inject(HANDLE) private readonly handle: HandleCommand,
    private readonly templates: TicketTemplatesQuery,
    private readonly playbooks: PlaybooksQuery,
    private readonly catalogue: CatalogueInForce,
    private readonly terms: OpeningTerms,
  ) {}

  @Get()
  @Scope('tickets:read')
  @Reads(ticketTemplates)
  @Answers(TicketTemplateRow, { list: true })
  @Summary('The newest version of each ticket template.')
  listTicketTemplates(@Query() request: ListTicketTemplatesRequest) {
    return this.templates.list(request);
  }

  @Get(':ticketTemplateId')
  @Scope('tickets:read')
  @Reads(ticketTemplates)
  @Answers(TicketTemplateRow)
  async getTicketTemplate(@Id('ticketTemplateId') ticketTemplateId: string) {
    return withVersion(await this.templates.one(ticketTemplateId));
  }

  @Get(':ticketTemplateId/use')
  @Scope('tickets:read')
  @Reads(ticketTemplates, ticketDetails)
  @Answers(TemplateUseAnswer, { list: true })
  @Summary('How many tickets were opened by each version, and how many are still of the kind that it says.')
  async getTemplateUse(@Id('ticketTemplateId') ticketTemplateId: string) {
    return this.templates.use((await this.templates.one(ticketTemplateId)).code);
  }

  @Post()
  @Creates()
  @Scope('tickets:manage')
  @Answers(TicketTemplateAnswer)
  @Summary('The next version of a ticket template, or its first; tickets that were opened stay as they are.')
  async publishTicketTemplate(@Body() request: PublishTicketTemplateRequest, @Metadata() metadata: CommandMetadata) {
    const { code, playbookId, serviceItem, reason } = request;
    await this.catalogue.named(serviceItem);
    if (playbookId !== undefined) await this.playbooks.inForce(playbookId);
    const ticketTemplateId = ticketTemplateIdOf(code);
    const handled = await this.handle(ticketTemplateAggregate, ticketTemplateId, { type: 'PublishTicketTemplate', data: { ticketTemplateId, code, terms: termsOf(request), reason }, metadata });

    return created(handled, `/v1/ticket-templates/${ticketTemplateId}`, templateAnswer(ticketTemplateId, handled));
  }

  @Post(':ticketTemplateId/archive')
  @HttpCode(200)
  @Scope('tickets:manage')
  @Answers(TicketTemplateAnswer)
  @Summary('No ticket is opened by it any more.')
  async archiveTicketTemplate(@Id('ticketTemplateId') ticketTemplateId: string, @Body() { reason }: ArchiveTicketTemplateRequest, @Metadata() metadata: CommandMetadata) {
    const handled = await this.handle(ticketTemplateAggregate, ticketTemplateId, { type: 'ArchiveTicketTemplate', data: { ticketTemplateId, reason }, metadata });

    return answer(handled, templateAnswer(ticketTemplateId, handled));
  }

  @Post(':ticketTemplateId/tickets')
  @Creates()
  @Scope('tickets:write')
  @Answers(TicketOpenedByTemplateAnswer)
  @Summary('A ticket begins with what the template says of its kind, and with the playbook of the template; what is said here wins.')
  async openTicketByTemplate(@Id('ticketTemplateId') ticketTemplateId: string, @Body() { templateVersion, language = 'zh', answers = [], ...said }: OpenTicketByTemplateRequest, @Metadata() metadata: CommandMetadata) {
    const template = await this.templates.inForce(ticketTemplateId, templateVersion);
    const answered = answersTo(template, answers, language);
    const playbookId = await this.playbooks.inUse(template.terms.playbookId);
    const ticketId = mintedId(metadata.commandId, 'ticket');
    const opening = await this.terms.at(metadata.now, ticketId, prefilled(template, { ...said, language, playbookId }));
    const handled = await this.handle(ticketAggregate, ticketId, { type: 'OpenTicket', data: { ...opening, answers: answered }, metadata });
    const opened = handled.events[0]!.data as TicketOpened['data'];
    const begun = await this.beginRun(opened, metadata);
    const run = begun && { runId: begun.runId, ...factsOf(begun.handled) };
    const body: TicketOpenedByTemplateAnswer = { ticketId, number: opened.number, templateVersion: opened.template!.templateVersion, run, ...factsOf(handled) };

    return new Answer(body, handled, `/v1/tickets/${ticketId}`, handled.version, begun === null ? [] : [begun.handled]);
  }

  /** The playbook that the ticket was opened with, by a second command of the same request; one that is archived in between is begun all the same, so that a repetition answers what the first answered. */
  private async beginRun({ ticketId, requesterId: partyId, template }: TicketOpened['data'], { expectedVersion: _, ...metadata }: CommandMetadata) {
    const playbookId = template?.playbookId ?? null;
    if (playbookId === null) return null;
    const [runId, playbook] = [runIdOf(ticketId, playbookId), await this.playbooks.newest(playbookId)];
    const following = { ...metadata, commandId: mintedId(metadata.commandId, 'run'), causationId: metadata.commandId };

    return { runId, handled: await this.handle(playbookRunAggregate, runId, { type: 'StartPlaybookRun', data: { runId, ticketId, partyId, playbook }, metadata: following }) };
  }
}

const templateAnswer = (ticketTemplateId: string, handled: Handled): TicketTemplateAnswer => ({ ticketTemplateId, ...factsOf(handled) });

const termsOf = ({ name, subject, category, phase, nature, place, fee, frequency, duration, serviceItem, priority, workItem, item, rhythmDays, expectedDays, playbookId, questions = [] }: PublishTicketTemplateRequest) => ({
  name: { ...name },
  subject: { ...subject },
  kind: { category, phase: phase ?? null, nature: nature ?? null, place: place ?? null, fee: fee ?? null, frequency: frequency ?? null, duration: duration ?? null, serviceItem: serviceItem ?? null },
  ...{ priority: priority ?? null, workItem: workItem ?? null, item: item ?? null, rhythmDays: rhythmDays ?? null, expectedDays: expectedDays ?? null, playbookId: playbookId ?? null },
  questions: questions.map((question) => ({ ...question })),
});
