import { Inject, Injectable } from '@nestjs/common';
import type { TicketChannel, TicketPriority } from '@rapport/contracts-tickets';
import { SETTINGS } from '@rapport/service-host';
import { kindOf, type SaidOfKind } from '../../ticket/opening.rule.js';
import type { OpenTicket } from '../../ticket/ticket.commands.js';
import { durationFor, responseLimitOf, type TicketsSettings } from '../../tickets.config.js';
import { TableInForce } from '../department-tables/table-in-force.query.js';
import { ClockPoliciesQuery } from './clock-policies.query.js';

/** What whoever opens a ticket says of it. */
export interface SaidOfTicket extends SaidOfKind {
  readonly requesterId: string;
  readonly subject: string;
  readonly request?: string;
  readonly channel: TicketChannel;
  readonly priority?: TicketPriority;
  readonly item?: string;
}

/** The terms on which a ticket is opened, whatever door it comes through: its kind, the department that leads, the limit of the answer, the policy that fits. */
@Injectable()
export class OpeningTerms {
  constructor(
    @Inject(SETTINGS) private readonly settings: TicketsSettings,
    private readonly policies: ClockPoliciesQuery,
    private readonly table: TableInForce,
  ) {}

  async of(ticketId: string, said: SaidOfTicket, sourceId: string | null = null): Promise<OpenTicket['data']> {
    const { category, priority = 'moderate', item, request, requesterId, subject, channel } = said;
    const { kinds, workItem, details } = kindOf(said, durationFor(this.settings, said.expectedDays));
    const routing = await this.table.routing(workItem);
    const chosen = await this.policies.chosenFor(requesterId, { category, priority, channel, team: routing.lead, item: item ?? null });

    return { ticketId, requesterId, subject, request: request ?? null, category, ...kinds, priority, channel, item: item ?? null, proactive: null, sourceId, responseLimit: responseLimitOf(this.settings, priority), routing, details, chosen };
  }
}
