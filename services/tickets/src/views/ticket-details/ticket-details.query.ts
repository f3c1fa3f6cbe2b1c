import { Injectable } from '@nestjs/common';
import { refuse } from '@rapport/event-sourcing';
import { hostRefusals, Restrictions, Runner } from '@rapport/service-host';
import { ticketNotFound } from '../../ticket/ticket.errors.js';
import { ticketDetails } from './ticket-details.projection.js';
import type { TicketDetailsRow } from './ticket-details.row.js';

/** One ticket, whole. */
@Injectable()
export class TicketDetailsQuery {
  constructor(
    private readonly restrictions: Restrictions,
    private readonly runner: Runner,
  ) {}

  /** @throws DomainError TICKET_NOT_FOUND, VIEW_PARKED */
  async one(ticketId: string): Promise<TicketDetailsRow> {
    const row = await this.restrictions.one(ticketDetails, { ticketId });
    if ((await this.runner.keyParked(ticketDetails, ticketId)) && !(await this.restrictions.hides(ticketId))) throw refuse(hostRefusals.VIEW_PARKED, { view: ticketDetails.name, key: ticketId });
    if (row === null) throw ticketNotFound(ticketId);

    return row;
  }
}
