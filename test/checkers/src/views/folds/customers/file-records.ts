import type { JsonObject } from '../../../run-folder/records.js';
import { inside, list, told, type Fact, type Fold, type Row } from '../../fold.js';

/** One entry of part 3 (transactions) or 5 (operation); null for events that leave none. */
const entryOf = ({ type, data }: Fact): Row | null => {
  switch (type) {
    case 'customers.anonymous-contact-opened':
      return { part: 'operation', kind: 'opened', channel: data['channel']! };
    case 'customers.interaction-recorded': {
      const contact = inside(data, 'contact');
      return { part: 'operation', kind: 'contact', ...told(contact, 'channel', 'goal'), contentField: contact['content'] ?? null, ...told(data, 'outcome', 'product') };
    }
    case 'customers.interest-shown':
      return { part: 'transactions', kind: data['kind']!, product: data['product']! };
    case 'customers.buying-procedure-entered':
      return { part: 'transactions', kind: data['step']!, product: data['product']! };
    case 'customers.buying-procedure-abandoned':
      return { part: 'transactions', kind: 'abandoned', product: data['product']!, outcome: data['reason']! };
    case 'customers.purchase-recorded':
      return { part: 'transactions', kind: 'purchase', product: goods(data), ...told(inside(data, 'amount'), 'amount', 'currency'), ...told(data, 'terms', 'purchaseId') };
    case 'customers.purchase-progressed':
      return { part: 'transactions', kind: data['step']!, ...told(data, 'purchaseId', 'expectedAt') };
    default:
      return null;
  }
};

const goods = (data: JsonObject): string => (list(data, 'items') as readonly JsonObject[]).map(({ product, quantity }) => `${String(quantity)} × ${String(product)}`).join(', ');

/** Parts 3 and 5 of the file: one row per fact that belongs there (CUS-10). */
export const fileRecords: Fold = {
  ...{ service: 'customers', view: 'file-records', key: ['lane', 'position'], opens: { content: 'contentField' } },
  keyOf: (fact) => (entryOf(fact) === null ? null : { lane: fact.lane, position: fact.position }),
  next: (_, fact) => ({ lane: fact.lane, position: fact.position, partyId: fact.data['partyId']!, occurredAt: fact.occurredAt, ...entryOf(fact) }),
};
