import { Inject, Injectable } from '@nestjs/common';
import type { TemplateUsed, TicketCategory, TicketChannel, TicketNature, TicketPhase, TicketPriority, TicketSourceKind, UnaskedReason, WorkItem } from '@rapport/contracts-tickets';
import type { Instant } from '@rapport/event-sourcing';
import { SETTINGS } from '@rapport/service-host';
import type { Matched } from '../../clock-policy/matching.rule.js';
import { withTechnical, type Routing } from '../../department-table/department-table.rule.js';
import type { ChosenPolicy } from '../../ticket/clocks.commands.js';
import { feeBy } from '../../ticket/classification.decider.js';
import { workItemOf } from '../../ticket/classification.rule.js';
import { kindOf, type SaidOfKind } from '../../ticket/opening.rule.js';
import type { OpenTicket } from '../../ticket/ticket.commands.js';
import { durationFor, responseLimitOf, type TicketsSettings } from '../../tickets.config.js';
import { TableInForce } from '../department-tables/table-in-force.query.js';
import { CatalogueInForce } from '../service-catalogues/catalogue-in-force.query.js';
import { EntitlementInLogQuery } from '../entitlements/entitlement-in-log.query.js';
import { ClockPoliciesQuery } from './clock-policies.query.js';

/** What whoever opens a ticket says of it. */
export interface SaidOfTicket extends SaidOfKind {
  readonly requesterId: string;
  readonly subject: string;
  readonly request?: string;
  readonly channel: TicketChannel;
  readonly priority?: TicketPriority;
  readonly item?: string;
  /** The entitlement that may cover it, and where the service is wanted. */
  readonly entitlementId?: string;
  readonly address?: string;
  /** The template that it is opened by. */
  readonly template?: TemplateUsed;
  /** What it follows from: an interaction, or an event of any service. */
  readonly source?: { readonly kind: TicketSourceKind; readonly id: string };
  /** Why it is opened although nobody asked (INT-04). */
  readonly proactive?: UnaskedReason;
}

/** What decides who leads a ticket and who works with them. */
export type Led = Omit<Matched, 'customerClass' | 'team'> & { readonly requesterId: string; readonly nature: TicketNature | null };

/** The terms on which a ticket is opened, whatever door it comes through: its kind, the department that leads, the limit of the answer, the policy that fits. */
@Injectable()
export class OpeningTerms {
  constructor(
    @Inject(SETTINGS) private readonly settings: TicketsSettings,
    private readonly policies: ClockPoliciesQuery,
    private readonly table: TableInForce,
    private readonly entitlements: EntitlementInLogQuery,
    private readonly catalogue: CatalogueInForce,
  ) {}

  /** The terms at a time, by which the entitlement that was named is judged: the fee follows from it (TKT-06). @throws DomainError ENTITLEMENT_NOT_FOUND, ENTITLEMENT_OF_ANOTHER, SERVICE_ITEM_UNKNOWN */
  async at(now: Instant, ticketId: string, said: SaidOfTicket): Promise<OpenTicket['data'] & { readonly routing: Routing }> {
    const { requesterId, entitlementId, address = '' } = said;
    if (entitlementId === undefined) return this.of(ticketId, said);
    const { place } = kindOf(said, undefined, null).kinds;
    const coverage = await this.entitlements.coverage({ requesterId, entitlementId, place, address }, now);

    return { ...(await this.of(ticketId, { ...said, fee: feeBy(coverage) })), coverage };
  }

  /** @throws DomainError SERVICE_ITEM_UNKNOWN */
  async of(ticketId: string, said: SaidOfTicket): Promise<OpenTicket['data'] & { readonly routing: Routing }> {
    const { category, priority = 'moderate', item, request, requesterId, subject, channel, template, source, proactive = null } = said;
    const { kinds, workItem, details } = kindOf(said, durationFor(this.settings, said.expectedDays), await this.catalogue.named(said.serviceItem));
    const { routing, chosen } = await this.ledBy(workItem, { requesterId, nature: kinds.nature, category, priority, channel, item: item ?? null });

    return { ticketId, requesterId, subject, request: request ?? null, category, ...kinds, priority, channel, item: item ?? null, proactive, sourceId: source?.id ?? null, ...(source === undefined ? {} : { sourceKind: source.kind }), responseLimit: responseLimitOf(this.settings, priority), routing, details, chosen, ...(template === undefined ? {} : { template }) };
  }

  /** The work item that decides the department: that of the service item in the catalogue of now, else the category's. */
  async workItemOf(category: TicketCategory, phase: TicketPhase, serviceItem: string | null): Promise<WorkItem> {
    return workItemOf(category, phase, await this.catalogue.named(serviceItem));
  }

  /** The department that leads a work item by the table in force, and the policy that fits a ticket which it leads. */
  async ledBy(workItem: WorkItem, { requesterId, nature, ...ticket }: Led): Promise<{ readonly routing: Routing; readonly chosen: ChosenPolicy | null }> {
    const routing = withTechnical(await this.table.routing(workItem), nature);

    return { routing, chosen: await this.policies.chosenFor(requesterId, { ...ticket, team: routing.lead }) };
  }
}
