import { TicketClassified, TicketOpened } from '@rapport/contracts-tickets';
import { on, projection } from '@rapport/event-sourcing';
import { TicketSubjectRow } from './ticket-subjects.row.js';

/** Which product and which service item is each ticket about (TKT-51)? Records of elsewhere tell neither. */
export const ticketSubjects = projection(TicketSubjectRow, {
  name: 'ticket-subjects',
  version: 1,
  when: [
    on(TicketOpened, (_, { data: { ticketId, item, nature, fee } }) => ({ ticketId, product: item, serviceItem: null, nature, fee })),
    on(TicketClassified, (row, { data: { serviceItem, nature, fee } }) => row && { ...row, serviceItem, nature, fee }),
  ],
  keyOf: ({ data }) => data.ticketId,
});
