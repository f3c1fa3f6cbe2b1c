import { ticketEvents } from '@rapport/contracts-tickets';
import { streamOf, upcast, type CommandMetadata, type EventStore } from '@rapport/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import { LOG, PartiesQuery, Restrictions } from '@rapport/service-host';
import { hasEnded } from '../../ticket/ending.rule.js';
import { ticketAggregate } from '../../ticket/ticket.decider.js';
import { ticketNotFound } from '../../ticket/ticket.errors.js';
import type { ExistingTicket, Ticket, TicketEvent } from '../../ticket/ticket.state.js';
import type { MergeTicket, OtherTicket } from '../../ticket/ties.commands.js';
import { ticketRestricted } from '../../ticket/ties.errors.js';

const CONTRACTS = new Map(ticketEvents.map((contract) => [contract.type as string, contract]));

type Caller = Pick<CommandMetadata, 'actor' | 'clearance'>;

/** Tickets as the log holds them: a ticket can be tied to one that was opened a moment ago, of which no view has heard yet. */
@Injectable()
export class TicketNow {
  constructor(
    @Inject(LOG) private readonly log: Pick<EventStore, 'readStream'>,
    private readonly parties: PartiesQuery,
    private readonly restrictions: Restrictions,
  ) {}

  /** A ticket that another one is to be tied to. @throws DomainError TICKET_NOT_FOUND, TICKET_RESTRICTED */
  async other(ticketId: string, caller: Caller): Promise<OtherTicket> {
    const ticket = await this.one(ticketId, caller);
    if (ticket.incident !== null) throw ticketRestricted(ticketId);

    return { ticketId, status: ticket.status, into: await this.into(ticket), isChild: ticket.ties.parentId !== null };
  }

  /** A ticket that another one is to be merged into. @throws DomainError TICKET_NOT_FOUND, TICKET_RESTRICTED */
  async target(ticketId: string, intoId: string, caller: Caller): Promise<MergeTicket['data']['target']> {
    const target = await this.other(intoId, caller);
    const [{ requesterId }, into] = await Promise.all([this.one(ticketId, caller), this.one(intoId, caller)]);

    return { ...target, sameCustomer: (await this.parties.sameCustomer(requesterId))?.includes(into.requesterId) === true };
  }

  /** For whoever may not see it there is none, even if it was restricted a moment ago. @throws DomainError TICKET_NOT_FOUND */
  async one(ticketId: string, { actor, clearance }: Caller): Promise<ExistingTicket> {
    const ticket = await this.folded(ticketId);
    if (ticket.status === 'none' || (await this.restrictions.hides(ticketId))) throw ticketNotFound(ticketId);
    if (ticket.incident?.viewers.includes(actor.id) === false && clearance !== 'restricted') throw ticketNotFound(ticketId);

    return ticket;
  }

  /** Whether a ticket has children that have not ended. One whose parent has changed since is no child any more. */
  async hasOpenChildren(ticketId: string): Promise<boolean> {
    const parent = await this.folded(ticketId);
    for (const childId of parent.status === 'none' ? [] : parent.ties.children) {
      const child = await this.folded(childId);
      if (child.status !== 'none' && child.ties.parentId === ticketId && !hasEnded(child.status)) return true;
    }

    return false;
  }

  private async folded(ticketId: string): Promise<Ticket> {
    const { evolve, initial } = ticketAggregate.decider;
    const events = await this.log.readStream(streamOf(ticketAggregate, ticketId));

    return events.filter(({ type }) => CONTRACTS.has(type)).reduce<Ticket>((ticket, event) => evolve(ticket, upcast(CONTRACTS.get(event.type)!, event) as never as TicketEvent), initial);
  }

  /** The tickets that one ends in, the nearest first. */
  private async into(ticket: ExistingTicket): Promise<readonly string[]> {
    const way: string[] = [];
    for (let next = ticket.ties.mergedInto; next !== null && !way.includes(next); ) {
      way.push(next);
      const after = await this.folded(next);
      next = after.status === 'none' ? null : after.ties.mergedInto;
    }

    return way;
  }
}
