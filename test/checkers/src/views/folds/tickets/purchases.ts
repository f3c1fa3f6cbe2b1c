import type { JsonObject } from '../../../run-folder/records.js';
import { list, told, type Fact, type Fold, type Row } from '../../fold.js';

const next = (row: Row | null, { type, data, occurredAt }: Fact): Row | null => {
  if (type === 'customers.purchase-recorded') return { ...told(data, 'purchaseId', 'partyId', 'items', 'amount', 'productLine', 'payment'), boughtAt: occurredAt, progress: [] };
  if (row === null) return null;
  const reached = list(row, 'progress') as readonly JsonObject[];
  const known = reached.length > 0 && reached[reached.length - 1]!['step'] === data['step'];

  return { ...row, ...told(data, 'step', 'expectedAt'), progress: known ? reached : [...reached, told(data, 'step', 'reachedAt')] };
};

/** What did a party order, is it paid, and how far has it come? */
export const purchases: Fold = {
  ...{ service: 'tickets', view: 'purchases', key: ['purchaseId'] },
  keyOf: ({ type, data }) => (['customers.purchase-recorded', 'customers.purchase-progressed'].includes(type) ? told(data, 'purchaseId') : null),
  next,
};
