import { ItemCustodyChanged } from '@rapport/contracts-tickets';
import { on, projection } from '@rapport/event-sourcing';
import { CustodyRow } from './custody.row.js';

/** Who had a thing when, and in what condition was it handed over? */
export const custody = projection(CustodyRow, {
  name: 'custody',
  version: 1,
  opens: { signedByGiver: 'giverField', signedByReceiver: 'receiverField' },
  when: [
    on(ItemCustodyChanged, (_, { id, partyId, data: { from, to, signedByGiver, signedByReceiver, ...data } }) => ({
      ...data,
      ...{ custodyId: id, partyId: partyId!, fromRole: from.role, fromId: from.id, toRole: to.role, toId: to.id },
      ...{ giverField: signedByGiver, signedByGiver: null, receiverField: signedByReceiver, signedByReceiver: null },
    })),
  ],
  keyOf: ({ id }) => id,
});
