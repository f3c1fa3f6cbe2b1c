import { AnonymousContactOpened, BuyingProcedureAbandoned, BuyingProcedureEntered, InteractionRecorded, InterestShown, PurchaseProgressed, PurchaseRecorded } from '@rapport/contracts-customers';
import { derivedId, instant, occurred, personal } from '@rapport/event-sourcing';
import { projectionSpec, SPEC_NOW } from '@rapport/testing';
import { fileRecords } from './file-records.projection.js';

const given = projectionSpec(fileRecords);
const partyId = derivedId('spec', 'party');
const CNY = (amount: number) => ({ amount, currency: 'CNY' });

describe('part 3 of the file', () => {
  it('goes from the first enquiry to the price and the progress of each purchase', () =>
    given(
      InterestShown({ partyId, kind: 'enquiry', product: 'washer', interactionId: null, shownAt: SPEC_NOW }),
      BuyingProcedureEntered({ partyId, step: 'quote', product: 'washer', enteredAt: SPEC_NOW }),
      BuyingProcedureAbandoned({ partyId, product: 'washer', reason: 'too dear', abandonedAt: SPEC_NOW }),
      occurred(
        PurchaseRecorded({
          partyId,
          purchaseId: derivedId('spec', 'p'),
          items: [
            { product: 'washer', quantity: 2, price: CNY(500) },
            { product: 'hose', quantity: 1, price: CNY(50) },
          ],
          amount: CNY(1_050),
          cost: null,
          productLine: null,
          terms: 'on delivery',
          region: null,
          reason: null,
          payment: 'paid',
        }),
        instant('2026-02-01T00:00:00Z'),
      ),
      occurred(PurchaseProgressed({ partyId, purchaseId: derivedId('spec', 'p'), step: 'shipped', reachedAt: instant('2026-02-03T00:00:00Z'), expectedAt: instant('2026-02-05T00:00:00Z') }), instant('2026-02-03T00:00:00Z')),
    ).then(
      { lane: 0, position: 1, part: 'transactions', kind: 'enquiry', product: 'washer', occurredAt: SPEC_NOW },
      { position: 2, kind: 'quote', product: 'washer' },
      { position: 3, kind: 'abandoned', outcome: 'too dear' },
      { position: 4, kind: 'purchase', product: '2 × washer, 1 × hose', amount: 1_050, currency: 'CNY', terms: 'on delivery', purchaseId: derivedId('spec', 'p'), occurredAt: instant('2026-02-01T00:00:00Z') },
      { position: 5, kind: 'shipped', purchaseId: derivedId('spec', 'p'), product: null, occurredAt: instant('2026-02-03T00:00:00Z'), expectedAt: instant('2026-02-05T00:00:00Z') },
    ));
});

describe('part 5 of the file', () => {
  it('has time, place and content of each contact', () =>
    given(
      AnonymousContactOpened({ partyId, number: 'P-1', channel: 'web', phone: null, email: null, openedAt: SPEC_NOW }),
      InteractionRecorded({
        partyId,
        interactionId: derivedId('spec', 'i'),
        contact: { channel: 'phone', mode: 'oral', initiator: 'customer', recipient: 'company', goal: 'price', content: personal(partyId, 'How much?'), context: null, feedback: null },
        notes: null,
        stage: null,
        mood: null,
        outcome: 'offer promised',
        product: null,
      }),
    ).then({ part: 'operation', kind: 'opened', channel: 'web', content: null }, { part: 'operation', kind: 'contact', channel: 'phone', goal: 'price', content: 'How much?', outcome: 'offer promised' }));
});
