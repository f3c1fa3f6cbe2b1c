import { readFileSync } from 'node:fs';
import type { EntitlementGranted } from '@rapport/contracts-tickets';
import { derivedId, later, type Instant } from '@rapport/event-sourcing';
import { EntitlementInLogQuery } from './entitlement-in-log.query.js';

const granted = JSON.parse(readFileSync(new URL('../../../../../libs/contracts/tickets/src/samples/tickets.entitlement-granted.v1.json', import.meta.url), 'utf8')) as EntitlementGranted;
const { entitlementId, holderId, purchasedAt } = granted.data;
const other = derivedId('spec', 'other');

const right = (benefits: readonly { readonly benefit: string; readonly months: number; readonly withinArea: boolean }[], hidden = false) => {
  const event = { ...granted, data: { ...granted.data, terms: { ...granted.data.terms, benefits } } };
  const log = { readStream: (stream: string) => Promise.resolve(stream === `entitlement-${entitlementId}` ? [event] : []) };

  return new EntitlementInLogQuery(log as never, { hides: () => Promise.resolve(hidden) } as never, { resolve: (partyId: string) => Promise.resolve({ customerId: partyId, partyIds: [partyId] }) } as never);
};
const asked = { requesterId: holderId, entitlementId, place: 'fixed' as const, address: '' };
const day = later(purchasedAt as Instant, 86_400_000);
const both = [
  { benefit: 'onsite_repair', months: 12, withinArea: true },
  { benefit: 'full_warranty', months: 24, withinArea: false },
];

describe('an entitlement that is named for a service', () => {
  it('covers what is done here by the warranty, and what is done at the customer’s by the repair on site, within the area', async () => {
    expect(await right(both).coverage(asked, day)).toEqual({ entitlementId, benefit: 'full_warranty', reason: null });
    expect(await right(both).coverage({ ...asked, place: 'roving', address: 'Nowhere' }, day)).toEqual({ entitlementId, benefit: 'onsite_repair', reason: 'outside_area' });
    expect(await right(both.slice(0, 1)).coverage(asked, day)).toMatchObject({ reason: 'not_in_plan' });
    expect(await right(both).coverage(asked, later(day, 800 * 86_400_000))).toMatchObject({ reason: 'expired' });
  });

  it('is the requester’s own, and one that they may know of', async () => {
    await expect(right(both).coverage({ ...asked, requesterId: other }, day)).rejects.toMatchObject({ code: 'ENTITLEMENT_OF_ANOTHER' });
    await expect(right(both).coverage({ ...asked, entitlementId: other }, day)).rejects.toMatchObject({ code: 'ENTITLEMENT_NOT_FOUND' });
    await expect(right(both, true).coverage(asked, day)).rejects.toMatchObject({ code: 'ENTITLEMENT_NOT_FOUND' });
  });
});
