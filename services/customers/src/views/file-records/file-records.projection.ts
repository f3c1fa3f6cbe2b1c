import { AnonymousContactOpened, BuyingProcedureAbandoned, BuyingProcedureEntered, InteractionRecorded, InterestShown, PurchaseProgressed, PurchaseRecorded } from '@rapport/contracts-customers';
import { on, projection, type Instant } from '@rapport/event-sourcing';
import { FileRecordRow } from './file-records.row.js';

const EMPTY = { product: null, amount: null, currency: null, terms: null, purchaseId: null, expectedAt: null, channel: null, goal: null, outcome: null, contentField: null, content: null } as const;

interface Recorded {
  readonly lane: number;
  readonly position: number;
  readonly occurredAt: Instant;
  readonly data: { readonly partyId: string };
}

const entry = ({ lane, position, occurredAt, data }: Recorded, part: FileRecordRow['part'], kind: string, said: Partial<FileRecordRow>): FileRecordRow => ({
  ...EMPTY,
  lane,
  position,
  occurredAt,
  partyId: data.partyId,
  part,
  kind,
  ...said,
});

/** Parts 3 and 5 of the file, projected from the log and never typed in: transactions from the first enquiry on, and every contact with its time and place (CUS-10). */
export const fileRecords = projection(FileRecordRow, {
  name: 'file-records',
  version: 2,
  opens: { content: 'contentField' },
  when: [
    on(AnonymousContactOpened, (_, event) => entry(event, 'operation', 'opened', { channel: event.data.channel })),
    on(InteractionRecorded, (_, event) => {
      const { contact, outcome, product } = event.data;
      return entry(event, 'operation', 'contact', { channel: contact.channel, goal: contact.goal, contentField: contact.content, outcome, product });
    }),
    on(InterestShown, (_, event) => entry(event, 'transactions', event.data.kind, { product: event.data.product })),
    on(BuyingProcedureEntered, (_, event) => entry(event, 'transactions', event.data.step, { product: event.data.product })),
    on(BuyingProcedureAbandoned, (_, event) => entry(event, 'transactions', 'abandoned', { product: event.data.product, outcome: event.data.reason })),
    on(PurchaseRecorded, (_, event) => {
      const { amount, items, terms, purchaseId } = event.data;
      return entry(event, 'transactions', 'purchase', { product: items.map(({ product, quantity }) => `${quantity} × ${product}`).join(', '), amount: amount.amount, currency: amount.currency, terms, purchaseId });
    }),
    on(PurchaseProgressed, (_, event) => entry(event, 'transactions', event.data.step, { purchaseId: event.data.purchaseId, expectedAt: event.data.expectedAt })),
  ],
  keyOf: ({ lane, position }) => ({ lane, position }),
});
