import { told, type Fold } from '../../fold.js';

/** What did a party order, and is it paid? */
export const purchases: Fold = {
  ...{ service: 'tickets', view: 'purchases', key: ['purchaseId'] },
  keyOf: ({ type, data }) => (type === 'customers.purchase-recorded' ? told(data, 'purchaseId') : null),
  next: (_, { data, occurredAt }) => ({ ...told(data, 'purchaseId', 'partyId', 'items', 'amount', 'productLine', 'payment'), boughtAt: occurredAt }),
};
