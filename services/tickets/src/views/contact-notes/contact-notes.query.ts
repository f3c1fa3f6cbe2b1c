import { Injectable } from '@nestjs/common';
import { Pages, Restrictions, type Page } from '@rapport/service-host';
import type { ListContactNotesRequest } from '../../http/contact-reads.requests.js';
import { contactNotes } from './contact-notes.projection.js';
import type { ContactNoteRow } from './contact-notes.row.js';

/** The notes of contacts, in the order of the contacts. */
@Injectable()
export class ContactNotesQuery {
  constructor(
    private readonly restrictions: Restrictions,
    private readonly pages: Pages,
  ) {}

  list({ ticketId, agentId, sort, limit, cursor }: ListContactNotesRequest): Promise<Page<ContactNoteRow>> {
    const rows = this.restrictions.rows(contactNotes);
    if (ticketId !== undefined) rows.andWhere('row.ticketId = :ticketId', { ticketId });
    if (agentId !== undefined) rows.andWhere('row.agentId = :agentId', { agentId });

    return this.restrictions.openedPage(contactNotes, this.pages.page({ rows, sortable: ['endedAt'], key: 'contactId', sort, limit, cursor, list: `contact-notes ${JSON.stringify({ ticketId, agentId })}` }));
  }
}
