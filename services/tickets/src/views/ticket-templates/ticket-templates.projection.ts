import { TicketTemplateArchived, TicketTemplatePublished } from '@rapport/contracts-tickets';
import { on, projection } from '@rapport/event-sourcing';
import { TicketTemplateRow } from './ticket-templates.row.js';

/** What does a ticket of a kind begin with by now? */
export const ticketTemplates = projection(TicketTemplateRow, {
  name: 'ticket-templates',
  version: 1,
  mirrors: 'ticket-template',
  when: [
    on(TicketTemplatePublished, (row, { data }) => ({ ...data, archived: false, version: row?.version ?? 0 })),
    on(TicketTemplateArchived, (row) => row && { ...row, archived: true }),
  ],
  keyOf: ({ data }) => data.ticketTemplateId,
});
