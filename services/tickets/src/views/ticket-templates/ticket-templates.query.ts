import { Inject, Injectable } from '@nestjs/common';
import { TicketTemplatePublished } from '@rapport/contracts-tickets';
import type { PostgresEventLog } from '@rapport/event-log';
import { refuse } from '@rapport/event-sourcing';
import { hostRefusals, LOG, Restrictions, Runner, VIEWS } from '@rapport/service-host';
import { DataSource } from 'typeorm';
import type { ListTicketTemplatesRequest, TemplateUseAnswer } from '../../http/ticket-templates.requests.js';
import { ticketTemplateDecider, type PublishedTemplate, type TicketTemplateEvent } from '../../ticket-template/ticket-template.decider.js';
import { ticketTemplateArchived, ticketTemplateNotFound, ticketTemplateVersionNotFound } from '../../ticket-template/ticket-template.errors.js';
import { ticketDetails } from '../ticket-details/ticket-details.projection.js';
import { ticketTemplates } from './ticket-templates.projection.js';
import { TicketTemplateRow } from './ticket-templates.row.js';

/** Ticket templates, and what came of the tickets that were opened by them. */
@Injectable()
export class TicketTemplatesQuery {
  constructor(
    @Inject(VIEWS) private readonly views: DataSource,
    @Inject(LOG) private readonly log: PostgresEventLog,
    private readonly restrictions: Restrictions,
    private readonly runner: Runner,
  ) {}

  /** Those that fit, by code; at most 500 of each. */
  async list({ category, archived = false }: ListTicketTemplatesRequest): Promise<{ readonly items: readonly TicketTemplateRow[] }> {
    const items = await this.views.getRepository(TicketTemplateRow).find({ where: { archived }, order: { code: 'ASC' }, take: 500 });

    return { items: items.filter(({ terms }) => category === undefined || terms.kind.category === category) };
  }

  /** @throws DomainError TICKET_TEMPLATE_NOT_FOUND, VIEW_PARKED */
  async one(ticketTemplateId: string): Promise<TicketTemplateRow> {
    const row = await this.views.getRepository(TicketTemplateRow).findOneBy({ ticketTemplateId });
    if (await this.runner.keyParked(ticketTemplates, ticketTemplateId)) throw refuse(hostRefusals.VIEW_PARKED, { view: ticketTemplates.name, key: ticketTemplateId });
    if (row === null) throw ticketTemplateNotFound(ticketTemplateId);

    return row;
  }

  /** Version by version, the newest first, of the tickets that the reader may see. */
  async use(code: string): Promise<{ readonly items: readonly TemplateUseAnswer[] }> {
    const items = await this.restrictions
      .rows(ticketDetails)
      .andWhere('row.templateCode = :code', { code })
      .select('row.templateVersion', 'templateVersion')
      .addSelect('count(*)::int', 'opened')
      .addSelect('(count(*) FILTER (WHERE row.templateKept))::int', 'kept')
      .groupBy('row.templateVersion')
      .orderBy('row.templateVersion', 'DESC')
      .getRawMany<Omit<TemplateUseAnswer, 'share'>>();

    return { items: items.map((each) => ({ ...each, share: each.kept / each.opened })) };
  }

  /** As it stands in the log, so that a ticket can be opened by it right after it was published: the version that was named, else the newest. @throws DomainError TICKET_TEMPLATE_NOT_FOUND, TICKET_TEMPLATE_ARCHIVED, TICKET_TEMPLATE_VERSION_NOT_FOUND */
  async inForce(ticketTemplateId: string, version?: number): Promise<PublishedTemplate> {
    const events = (await this.log.readStream(`ticket-template-${ticketTemplateId}`)) as unknown as readonly TicketTemplateEvent[];
    const { newest, archived } = events.reduce(ticketTemplateDecider.evolve, ticketTemplateDecider.initial);
    if (newest === null) throw ticketTemplateNotFound(ticketTemplateId);
    if (archived) throw ticketTemplateArchived(newest.code);
    if (version === undefined || version === newest.templateVersion) return newest;
    const named = events.find((event): event is TicketTemplatePublished => event.type === TicketTemplatePublished.type && (event as TicketTemplatePublished).data.templateVersion === version);
    if (named === undefined) throw ticketTemplateVersionNotFound(newest.code, version, newest.templateVersion);

    return named.data;
  }
}
