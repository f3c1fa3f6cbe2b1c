import { ListMailRequested } from '@rapport/contracts-tickets';
import { on, projection } from '@rapport/event-sourcing';
import { ListMailCopyRow } from './list-mail-copies.row.js';

/** Which mail went to which member? */
export const listMailCopies = projection(ListMailCopyRow, {
  name: 'list-mail-copies',
  version: 1,
  when: [on(ListMailRequested, (_, { data: { mailId, subscriptionId, listId, partyId, language, requestedAt } }) => ({ mailId, subscriptionId, listId, partyId, language, requestedAt }))],
  keyOf: ({ data: { mailId, subscriptionId } }) => ({ mailId, subscriptionId }),
});
