import { readFileSync } from 'node:fs';
import { instant, type NewEvent } from '@rapport/event-sourcing';
import { projectionSpec, SPEC_ID } from '@rapport/testing';
import { custody } from './custody.projection.js';

const sample = JSON.parse(readFileSync(new URL('../../../../../libs/contracts/tickets/src/samples/tickets.item-custody-changed.v1.json', import.meta.url), 'utf8')) as NewEvent;

describe('custody', () => {
  it('is one row per change, with both sides and what they signed', () =>
    projectionSpec(custody)(sample, sample).then(
      { partyId: SPEC_ID, kind: 'item', itemId: 'N14-0042', link: 1, fromRole: 'customer', toRole: 'technician', toId: 'bo', condition: 'not_working', defects: ['A scratch on the lid'], signedByGiver: 'Ada', signedByReceiver: 'Bo', changedAt: instant('2026-03-02T15:00:00.000Z') },
      { itemId: 'N14-0042' },
    ));
});
