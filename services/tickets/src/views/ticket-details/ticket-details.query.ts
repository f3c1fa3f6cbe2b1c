import { Inject, Injectable } from '@nestjs/common';
import { refuse } from '@rapport/event-sourcing';
import { hostRefusals, Runner, VIEWS } from '@rapport/service-host';
import { DataSource } from 'typeorm';
import { ticketNotFound } from '../../ticket/ticket.errors.js';
import { ticketDetails } from './ticket-details.projection.js';
import { TicketDetailsRow } from './ticket-details.row.js';

/** One ticket, whole. */
@Injectable()
export class TicketDetailsQuery {
  constructor(
    @Inject(VIEWS) private readonly views: DataSource,
    private readonly runner: Runner,
  ) {}

  /** @throws DomainError TICKET_NOT_FOUND, VIEW_PARKED */
  async one(ticketId: string): Promise<TicketDetailsRow> {
    const row = await this.views.getRepository(TicketDetailsRow).findOneBy({ ticketId });
    if (await this.runner.keyParked(ticketDetails, ticketId)) throw refuse(hostRefusals.VIEW_PARKED, { view: ticketDetails.name, key: ticketId });
    if (row === null) throw ticketNotFound(ticketId);

    return row;
  }
}
