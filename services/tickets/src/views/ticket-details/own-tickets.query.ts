import { Inject, Injectable } from '@nestjs/common';
import { Pages, PartiesQuery, Runner, VIEWS, type Page } from '@rapport/service-host';
import { DataSource, In } from 'typeorm';
import type { OwnListRequest, OwnTicketAnswer, OwnTicketDetailsAnswer } from '../../http/portal.requests.js';
import { ticketNotFound } from '../../ticket/ticket.errors.js';
import { ConversationRow } from '../conversation/conversation.row.js';
import { queue } from '../queue/queue.projection.js';
import { TicketTiesQuery } from '../ticket-ties/ticket-ties.query.js';
import { QueueRow } from '../queue/queue.row.js';
import { TicketDetailsRow } from './ticket-details.row.js';

const LONGEST_CONVERSATION = 200;

/** The tickets of one customer as the customer sees them (KBS-12): never one of somebody else's, nor one that few may see. */
@Injectable()
export class OwnTicketsQuery {
  constructor(
    @Inject(VIEWS) private readonly views: DataSource,
    private readonly pages: Pages,
    private readonly parties: PartiesQuery,
    private readonly runner: Runner,
    private readonly ties: TicketTiesQuery,
  ) {}

  /** The latest first. */
  async list(partyId: string, { limit, cursor }: OwnListRequest): Promise<Page<OwnTicketAnswer> & { readonly parked: number }> {
    const { partyIds } = await this.parties.resolve(partyId);
    const rows = this.views.getRepository(QueueRow).createQueryBuilder('row').andWhere('row.requesterId IN (:...partyIds)', { partyIds: [...partyIds] });
    const { items, ...page } = await this.pages.page({ rows, sortable: ['openedAt'], key: 'ticketId', sort: '-openedAt', limit, cursor, list: `own-tickets ${partyId}` });
    const details = await this.views.getRepository(TicketDetailsRow).findBy({ ticketId: In(items.map(({ ticketId }) => ticketId)) });
    const known = new Map(details.map((row) => [row.ticketId, row]));

    return { items: items.flatMap(({ ticketId }) => known.get(ticketId) ?? []).map(seenByRequester), ...page, parked: await this.runner.parkedCount(queue) };
  }

  /** With what was said to each other, the last 200 messages of it. @throws DomainError TICKET_NOT_FOUND, whosever it is */
  async one(partyId: string, ticketId: string): Promise<OwnTicketDetailsAnswer> {
    const row = await this.own(partyId, ticketId);
    const said = await this.views.getRepository(ConversationRow).find({ where: { ticketId: In(await this.withMerged(partyId, ticketId)), audience: 'public' }, order: { sentAt: 'DESC', messageId: 'DESC' }, take: LONGEST_CONVERSATION });
    const conversation = said.reverse().map(({ messageId, direction, text, channel, sentAt }) => ({ messageId, fromUs: direction === 'to_customer', text: text ?? '', channel, sentAt }));

    return { ...seenByRequester(row), request: row.requestText, plan: row.plan, solution: row.solution, conversation };
  }

  /** A ticket with those that end in it, as long as they are this customer's. */
  private async withMerged(partyId: string, ticketId: string): Promise<readonly string[]> {
    const [{ partyIds }, ids] = await Promise.all([this.parties.resolve(partyId), this.ties.withMerged(ticketId)]);
    const rows = await this.views.getRepository(TicketDetailsRow).findBy({ ticketId: In([...ids]), requesterId: In([...partyIds]) });

    return rows.map((row) => row.ticketId);
  }

  /** @throws DomainError TICKET_NOT_FOUND, whosever it is */
  private async own(partyId: string, ticketId: string): Promise<TicketDetailsRow> {
    const row = await this.views.getRepository(TicketDetailsRow).findOneBy({ ticketId });
    const { partyIds } = await this.parties.resolve(partyId);
    if (row === null || !partyIds.includes(row.requesterId)) throw ticketNotFound(ticketId);

    return row;
  }
}

/** When the next word is due: as it was promised, else by the limit of the first answer. Nothing is owed any more once it is solved. */
const seenByRequester = ({ ticketId, number, subject, status, item, openedAt, acknowledgedAt, nextUpdateAt, responseDueAt, solvedAt, endedAt }: TicketDetailsRow): OwnTicketAnswer => ({
  ...{ ticketId, number, subject, status, item, openedAt, solvedAt },
  nextUpdateAt: solvedAt !== null || endedAt !== null ? null : acknowledgedAt === null ? responseDueAt : nextUpdateAt,
});
