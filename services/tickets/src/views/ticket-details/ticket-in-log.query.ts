import { Inject, Injectable } from '@nestjs/common';
import type { PostgresEventLog } from '@rapport/event-log';
import { LOG, Restrictions } from '@rapport/service-host';
import { ticketNotFound } from '../../ticket/ticket.errors.js';
import { evolveTicket, type ExistingTicket, type Ticket, type TicketEvent } from '../../ticket/ticket.state.js';

/** What has to be known of a ticket before something is decided about it or begun for it. */
export interface TicketInLog extends Pick<ExistingTicket, 'requesterId' | 'status' | 'category' | 'priority' | 'channel' | 'lead' | 'item' | 'place' | 'coverage'> {
  /** Few may see it, and so what is begun for it. */
  readonly restricted: boolean;
}

/** Tickets as they stand in the log, so that something can be begun for one right after it was opened. */
@Injectable()
export class TicketInLogQuery {
  constructor(
    @Inject(LOG) private readonly log: PostgresEventLog,
    private readonly restrictions: Restrictions,
  ) {}

  /** @throws DomainError TICKET_NOT_FOUND, for what is restricted to others too */
  async of(ticketId: string): Promise<TicketInLog> {
    const events = (await this.restrictions.hides(ticketId)) ? [] : await this.log.readStream(`ticket-${ticketId}`);
    const ticket = (events as unknown as readonly TicketEvent[]).reduce<Ticket>(evolveTicket, { status: 'none' });
    if (ticket.status === 'none') throw ticketNotFound(ticketId);

    return { ...ticket, restricted: events.some(({ metadata }) => metadata.visibility === 'restricted') };
  }
}
