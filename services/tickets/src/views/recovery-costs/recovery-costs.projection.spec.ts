import { readFileSync } from 'node:fs';
import type { NewEvent } from '@rapport/event-sourcing';
import { projectionSpec } from '@rapport/testing';
import { recoveryCosts } from './recovery-costs.projection.js';

const folder = new URL('../../../../../libs/contracts/tickets/src/samples/', import.meta.url);
const sample = (fact: string) => JSON.parse(readFileSync(new URL(`tickets.${fact}.v1.json`, folder), 'utf8')) as NewEvent;

describe('the costs of making good', () => {
  it('say which failure they answer, where one was named', () => {
    const offered = sample('recovery-offered');
    projectionSpec(recoveryCosts)(offered).then({ failureKind: null, failureReference: null });
    projectionSpec(recoveryCosts)({ ...offered, data: { ...(offered.data as object), failure: { kind: 'clock', reference: 'first-response' } } } as NewEvent).then({ failureKind: 'clock', failureReference: 'first-response' });
    projectionSpec(recoveryCosts)({ ...offered, data: { ...(offered.data as object), failure: { kind: 'response', reference: null } } } as NewEvent).then({ failureKind: 'response', failureReference: null });
  });
  it('are what was offered, and what was paid back', () =>
    projectionSpec(recoveryCosts)(sample('recovery-offered'), sample('refund-paid')).then(
      { kind: 'extra_service', cost: 8_000, currency: 'CNY', description: 'A second visit, for free', spentBy: 'ana' },
      { kind: 'refund', cost: 29_900, currency: 'CNY', description: null, spentBy: 'fin' },
    ));
});
