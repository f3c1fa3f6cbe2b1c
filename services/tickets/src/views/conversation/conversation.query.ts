import { Injectable } from '@nestjs/common';
import { Pages, Restrictions, type Page } from '@rapport/service-host';
import type { ListMessagesRequest } from '../../http/messages.requests.js';
import { TicketTiesQuery } from '../ticket-ties/ticket-ties.query.js';
import { conversation } from './conversation.projection.js';
import type { ConversationRow } from './conversation.row.js';

/** The conversation about one ticket and those that end in it, by the time when things were said. */
@Injectable()
export class ConversationQuery {
  constructor(
    private readonly restrictions: Restrictions,
    private readonly pages: Pages,
    private readonly ties: TicketTiesQuery,
  ) {}

  async list(ticketId: string, { audience, sort, limit, cursor }: ListMessagesRequest): Promise<Page<ConversationRow>> {
    const rows = this.restrictions.rows(conversation).andWhere('row.ticketId IN (:...tickets)', { tickets: await this.ties.withMerged(ticketId) });
    if (audience !== undefined) rows.andWhere('row.audience = :audience', { audience });

    return this.restrictions.openedPage(conversation, this.pages.page({ rows, sortable: ['sentAt'], key: 'messageId', sort, limit, cursor, list: `conversation ${JSON.stringify({ ticketId, audience })}` }));
  }
}
