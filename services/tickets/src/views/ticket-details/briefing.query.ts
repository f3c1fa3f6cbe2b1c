import type { Instant } from '@rapport/event-sourcing';
import { Injectable } from '@nestjs/common';
import { PartiesQuery, Restrictions } from '@rapport/service-host';
import type { BriefingAnswer, EarlierTicketAnswer, LastSaidAnswer } from '../../http/briefing.requests.js';
import { conversation } from '../conversation/conversation.projection.js';
import { CustomerClassesQuery } from '../customer-classes/customer-classes.query.js';
import { EntitlementsQuery } from '../entitlements/entitlements.query.js';
import { obstacles } from '../obstacles/obstacles.projection.js';
import { momentOf } from '../owing.fold.js';
import { PlaybooksQuery } from '../playbooks/playbooks.query.js';
import { promises } from '../promises/promises.projection.js';
import { queue } from '../queue/queue.projection.js';
import type { QueueRow } from '../queue/queue.row.js';
import { refunds } from '../refunds/refunds.projection.js';
import { TicketTiesQuery } from '../ticket-ties/ticket-ties.query.js';
import { ticketDetails } from './ticket-details.projection.js';
import { preparationFor } from '../../ticket/preparation.rule.js';
import { TicketDetailsQuery } from './ticket-details.query.js';
import type { TicketDetailsRow } from './ticket-details.row.js';

const EARLIER = 5;
const MOST_TICKETS = 200;
const MOST_OWED = 50;
const MOST_OBSTACLES = 10;

/** What one should know before one speaks with the customer (TKT-21), put together from what other views tell whoever asks. */
@Injectable()
export class BriefingQuery {
  constructor(
    private readonly restrictions: Restrictions,
    private readonly parties: PartiesQuery,
    private readonly details: TicketDetailsQuery,
    private readonly classes: CustomerClassesQuery,
    private readonly rights: EntitlementsQuery,
    private readonly ties: TicketTiesQuery,
    private readonly handbooks: PlaybooksQuery,
  ) {}

  /** @throws DomainError TICKET_NOT_FOUND, VIEW_PARKED */
  async of(ticketId: string, now: Instant): Promise<BriefingAnswer> {
    const ticket = await this.details.one(ticketId);
    const { customerId, partyIds } = await this.parties.resolve(ticket.requesterId);
    const tickets = await this.ticketsOf(partyIds);
    const among = [ticketId, ...tickets.map((row) => row.ticketId)];
    const [managementClass, entitlements, promised, refunded, earlier, met, lastSaid, standing, offered] = await Promise.all([
      this.classes.ofAny(partyIds),
      this.rights.inForce(partyIds, now),
      this.openPromises(among),
      this.openRefunds(among),
      this.earlier(tickets.filter((row) => row.ticketId !== ticketId && row.openedAt <= ticket.openedAt)),
      this.obstacles(among),
      this.lastSaid(ticketId),
      this.restrictions.one(queue, { ticketId }),
      this.handbooks.offered(ticket),
    ]);

    const customerWaitingSince = standing === null ? null : momentOf(standing.customerWaitingSince);

    return {
      ticket: briefed(ticket),
      requester: { partyId: ticket.requesterId, customerId, managementClass },
      entitlements: [...entitlements],
      promises: promised.map(({ promiseId, ticketId: on, text, owner, dueAt, reschedulings }) => ({ promiseId, ticketId: on, text, owner, dueAt, reschedulings })),
      refunds: refunded.map(({ refundId, ticketId: on, status, amount, currency, dueAt, overdue }) => ({ refundId, ticketId: on, status: status as 'requested' | 'approved', amount, currency, dueAt, overdue })),
      earlier: earlier.map(({ item: _, ...told }) => told),
      obstacles: met.map(({ ticketId: on, kind, note, reportedAt }) => ({ ticketId: on, kind, note, reportedAt })),
      lastSaid,
      customerWaitingSince,
      ...preparationFor({ ticket, managementClass, promises: promised, refunds: refunded, earlier, obstacles: met, customerWaitingSince }),
      playbooks: offered.map(({ playbookId, code, playbookVersion, terms }) => ({ playbookId, code, playbookVersion, title: terms!.title })),
      nextDue: standing?.owed[0] ?? null,
    };
  }

  /** Those of a customer that the reader may see, the latest first. */
  private ticketsOf(partyIds: readonly string[]): Promise<QueueRow[]> {
    return this.restrictions.rows(queue).andWhere('row.requesterId IN (:...partyIds)', { partyIds }).orderBy('row.openedAt', 'DESC').addOrderBy('row.ticketId').take(MOST_TICKETS).getMany();
  }

  private async earlier(tickets: readonly QueueRow[]): Promise<readonly (EarlierTicketAnswer & Pick<TicketDetailsRow, 'item'>)[]> {
    const among = tickets.slice(0, EARLIER).map((row) => row.ticketId);
    if (among.length === 0) return [];
    const rows = await this.restrictions.rows(ticketDetails).andWhere('row.ticketId IN (:...among)', { among }).orderBy('row.openedAt', 'DESC').addOrderBy('row.ticketId').getMany();

    return rows.map(({ ticketId, number, subject, status, item, openedAt, solution, satisfaction }) => ({ ticketId, number, subject, status, item, openedAt, solution, satisfaction: satisfaction as EarlierTicketAnswer['satisfaction'] }));
  }

  private async openPromises(among: readonly string[]) {
    const rows = this.restrictions.rows(promises).andWhere(`row.ticketId IN (:...among) AND row.status IN ('made', 'rescheduled')`, { among });

    return this.restrictions.opened(promises, await rows.orderBy('row.dueAt').addOrderBy('row.promiseId').take(MOST_OWED).getMany());
  }

  private openRefunds(among: readonly string[]) {
    const rows = this.restrictions.rows(refunds).andWhere(`row.ticketId IN (:...among) AND row.status IN ('requested', 'approved')`, { among });

    return rows.orderBy('row.dueAt').addOrderBy('row.refundId').take(MOST_OWED).getMany();
  }

  private obstacles(among: readonly string[]) {
    return this.restrictions.rows(obstacles).andWhere('row.ticketId IN (:...among)', { among }).orderBy('row.reportedAt', 'DESC').addOrderBy('row.obstacleId').take(MOST_OBSTACLES).getMany();
  }

  /** On the ticket or on one that ends in it. */
  private async lastSaid(ticketId: string): Promise<LastSaidAnswer | null> {
    const rows = this.restrictions.rows(conversation).andWhere(`row.ticketId IN (:...tickets) AND row.direction = 'from_customer'`, { tickets: await this.ties.withMerged(ticketId) });
    const [said] = await this.restrictions.opened(conversation, await rows.orderBy('row.sentAt', 'DESC').addOrderBy('row.messageId').take(1).getMany());

    return said === undefined ? null : { messageId: said.messageId, channel: said.channel, text: said.text, sentAt: said.sentAt };
  }
}

const briefed = ({ ticketId, number, subject, requestText, status, priority, category, item, agentId, openedAt, reopenings }: TicketDetailsRow): BriefingAnswer['ticket'] => ({
  ...{ ticketId, number, subject, status, priority, category, item, agentId, openedAt, reopenings },
  request: requestText,
});
