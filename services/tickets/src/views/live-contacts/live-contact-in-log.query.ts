import { ContactEnded, LiveContactBegun, LiveContactEnded } from '@rapport/contracts-tickets';
import type { PostgresEventLog } from '@rapport/event-log';
import { Inject, Injectable } from '@nestjs/common';
import { streamOf, type ExpectedVersion } from '@rapport/event-sourcing';
import { LOG, Restrictions } from '@rapport/service-host';
import { agentAggregate } from '../../agent/agent.decider.js';
import { agentNotFound } from '../../agent/agent.errors.js';
import type { AgentEvent } from '../../agent/agent.state.js';
import { liveContactNotFound } from '../../agent/live-contact.errors.js';
import { ticketAggregate } from '../../ticket/ticket.decider.js';
import { ticketNotFound } from '../../ticket/ticket.errors.js';
import type { TicketEvent } from '../../ticket/ticket.state.js';
import { liveContacts } from './live-contacts.projection.js';

/** `open`: the agent is still with the customer, and has the version that the caller expects. */
export type LiveContactInLog = Pick<LiveContactBegun['data'], 'agentId' | 'channel' | 'ticketId' | 'partyId' | 'arrivedAt'> & { readonly open: boolean };

/** Live contacts and their notes as they stand in the log, so that one can end right after it began. */
@Injectable()
export class LiveContactInLogQuery {
  constructor(
    @Inject(LOG) private readonly log: Pick<PostgresEventLog, 'readStream'>,
    private readonly restrictions: Restrictions,
  ) {}

  /** @throws DomainError AGENT_NOT_FOUND, LIVE_CONTACT_NOT_FOUND, for what is about a ticket that is restricted to others too */
  async of(rosterId: string, contactId: string, expected: ExpectedVersion = 'any'): Promise<LiveContactInLog> {
    // Where it began never changes, so that even a late view tells from where to read on; a contact that it does not know yet is looked for from the start.
    const known = await this.restrictions.one(liveContacts, { contactId, rosterId });
    const recorded = await this.log.readStream(streamOf(agentAggregate, rosterId), known === null ? 0 : known.agentVersion - 1);
    if (recorded.length === 0) throw agentNotFound(rosterId);
    const events = recorded as unknown as readonly AgentEvent[];
    const begun = events.find((event): event is LiveContactBegun => event.type === LiveContactBegun.type && event.data.contactId === contactId);
    if (begun === undefined || (begun.data.ticketId !== null && (await this.restrictions.hides(begun.data.ticketId)))) throw liveContactNotFound(contactId);
    const { agentId, channel, ticketId, partyId, arrivedAt } = begun.data;
    const ended = events.some((event) => event.type === LiveContactEnded.type && event.data.contactId === contactId);

    return { agentId, channel, ticketId, partyId, arrivedAt, open: !ended && (expected === 'any' || expected === recorded.at(-1)!.version) };
  }

  /** The last note of a live contact on a ticket; null where there is none. @throws DomainError TICKET_NOT_FOUND */
  async noteOf(contactId: string, ticketId: string): Promise<{ readonly ticketId: string; readonly noteId: string } | null> {
    const events = ((await this.restrictions.hides(ticketId)) ? [] : await this.log.readStream(streamOf(ticketAggregate, ticketId))) as unknown as readonly TicketEvent[];
    if (events.length === 0) throw ticketNotFound(ticketId);
    const note = events.findLast((event): event is ContactEnded => event.type === ContactEnded.type && event.data.liveContactId === contactId);

    return note === undefined ? null : { ticketId, noteId: note.data.contactId };
  }
}
