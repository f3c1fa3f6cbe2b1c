import { PurchaseProgressed, PurchaseRecorded } from '@rapport/contracts-customers';
import { on, projection } from '@rapport/event-sourcing';
import { PurchaseRow, type ReachedStep } from './purchases.row.js';

/** The step that an order stands at may be told again, with another day for the next one. */
const withStep = (progress: readonly ReachedStep[], { step, reachedAt }: ReachedStep): readonly ReachedStep[] => (progress.at(-1)?.step === step ? progress : [...progress, { step, reachedAt }]);

/** What did a party order, is it paid, and how far has it come (KBS-03, KBS-13)? */
export const purchases = projection(PurchaseRow, {
  name: 'purchases',
  version: 2,
  when: [
    on(PurchaseRecorded, (_, { occurredAt, data: { purchaseId, partyId, items, amount, productLine, payment } }) => ({
      ...{ purchaseId, partyId, items, amount, productLine, payment, boughtAt: occurredAt },
      ...{ step: null, expectedAt: null, progress: [] },
    })),
    on(PurchaseProgressed, (row, { data: { step, reachedAt, expectedAt } }) => row && { ...row, step, expectedAt, progress: withStep(row.progress, { step, reachedAt }) }),
  ],
  keyOf: ({ data }) => data.purchaseId,
});
