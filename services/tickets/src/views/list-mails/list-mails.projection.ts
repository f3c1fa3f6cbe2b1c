import { ListMailWritten } from '@rapport/contracts-tickets';
import { on, projection } from '@rapport/event-sourcing';
import { ListMailRow } from './list-mails.row.js';

/** What was written to lists? */
export const listMails = projection(ListMailRow, {
  name: 'list-mails',
  version: 1,
  when: [on(ListMailWritten, (_, { data }) => ({ ...data }))],
  keyOf: ({ data }) => data.mailId,
});
