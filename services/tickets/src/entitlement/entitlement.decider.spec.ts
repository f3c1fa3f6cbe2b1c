import { EntitlementGranted, EntitlementRefused, EntitlementUsed, EntitlementWithdrawn, type Benefit, type BenefitRefusal } from '@rapport/contracts-tickets';
import { DAY, derivedId, instant, later, type Instant } from '@rapport/event-sourcing';
import { deciderSpec, metadata, SPEC_NOW } from '@rapport/testing';
import { PERSONAL_123 } from '../entitlement-plan/personal-plan.rule.js';
import { judged, type Right } from './benefit.rule.js';
import type { GrantEntitlement, UseBenefit, WithdrawEntitlement } from './entitlement.commands.js';
import { entitlementAggregate, entitlementDecider } from './entitlement.decider.js';

const given = deciderSpec(entitlementDecider);
const entitlementId = derivedId('spec', 'entitlement');
const ticketId = derivedId('spec', 'ticket');
const { planId, planVersion, terms } = PERSONAL_123;
const rights: GrantEntitlement['data'] = { entitlementId, holderId: derivedId('spec', 'party'), planId, planVersion, terms, item: 'Notebook', quantity: 1, serial: 'N-1', purchaseId: null, purchasedAt: SPEC_NOW };
const grant: GrantEntitlement = { type: 'GrantEntitlement', data: rights, metadata: metadata() };
const granted = EntitlementGranted({ ...rights, grantedAt: SPEC_NOW });
const use = (benefit: Benefit, place: string, now: Instant): UseBenefit => ({ type: 'UseBenefit', data: { entitlementId, benefit, place, ticketId, repairId: null }, metadata: metadata({ now }) });
const withdraw: WithdrawEntitlement = { type: 'WithdrawEntitlement', data: { entitlementId, reason: 'Given back' }, metadata: metadata() };
const withdrawn = EntitlementWithdrawn({ entitlementId, reason: 'Given back', withdrawnAt: SPEC_NOW });

describe('an entitlement', () => {
  it('is granted once, to the party that bought, for what was bought by now', () => {
    given().when(grant).then(granted);
    given(granted).when(grant).thenFails('ENTITLEMENT_EXISTS');
    given().when({ ...grant, data: { ...rights, purchasedAt: later(SPEC_NOW, 1) } }).thenFails('PURCHASE_IN_FUTURE');
    expect([grant, withdraw].map(entitlementAggregate.partyOf)).toEqual([rights.holderId, null]);
  });
  it('is used where it applies: an exchange on day 20 (FT-22)', () => {
    const now = later(SPEC_NOW, 20 * DAY);
    given(granted).when(use('exchange', 'Shanghai', now)).then(EntitlementUsed({ entitlementId, benefit: 'exchange', place: 'Shanghai', day: '2026-03-22', ageDays: 20, ticketId, repairId: null, validUntil: '2026-04-02', usedAt: now }));
  });
  it('says why where it does not: an exchange on day 40 (FT-22)', () => {
    const now = later(SPEC_NOW, 40 * DAY);
    given(granted).when(use('exchange', 'Shanghai', now)).then(EntitlementRefused({ entitlementId, benefit: 'exchange', place: 'Shanghai', day: '2026-04-11', ageDays: 40, ticketId, repairId: null, reason: 'expired', validUntil: '2026-04-02', refusedAt: now }));
  });
  it('is judged by when it was wanted, where that was said', () => {
    const now = later(SPEC_NOW, 40 * DAY);
    const { type, data, metadata: given40 } = use('exchange', 'Shanghai', now);
    given(granted).when({ type, data: { ...data, askedAt: later(SPEC_NOW, 20 * DAY) }, metadata: given40 }).then(expect.objectContaining({ type: EntitlementUsed.type, data: expect.objectContaining({ ageDays: 20, usedAt: now }) }) as never);
  });
  it('is withdrawn once, and grants nothing afterwards', () => {
    given(granted).when(withdraw).then(withdrawn);
    given(granted, withdrawn).when(withdraw).thenNothing();
    given(granted, withdrawn).when(use('exchange', 'Shanghai', SPEC_NOW)).then(expect.objectContaining({ type: EntitlementRefused.type, data: expect.objectContaining({ reason: 'withdrawn' }) }) as never);
  });
  it('is where everything begins', () => {
    for (const any of [use('exchange', 'Shanghai', SPEC_NOW), withdraw]) given().when(any).thenFails('ENTITLEMENT_NOT_FOUND');
  });
});

describe('a benefit', () => {
  const bought = (at: string, benefits = terms.benefits): Right => ({ terms: { ...terms, benefits }, purchasedAt: instant(at), withdrawn: false });
  const on = (right: Right, benefit: Benefit, place: string, at: string) => judged(right, benefit, place, instant(at));

  // Noon in Shanghai is 04:00 UTC; its midnight is 16:00 UTC.
  it.each<[string, Benefit, string, string, BenefitRefusal | null]>([
    ['2026-03-02T04:00:00Z', 'onsite_repair', '上海', '2027-09-02T04:00:00Z', null],
    ['2026-03-02T04:00:00Z', 'onsite_repair', 'Lhasa', '2027-09-02T04:00:00Z', 'outside_area'],
    ['2026-03-02T04:00:00Z', 'onsite_repair', '上海', '2028-03-02T15:59:59.999Z', null],
    ['2026-03-02T04:00:00Z', 'onsite_repair', '上海', '2028-03-02T16:00:00Z', 'expired'],
    ['2026-03-02T04:00:00Z', 'full_warranty', 'Lhasa', '2029-03-02T15:00:00Z', null],
    ['2026-03-02T04:00:00Z', 'exchange', '上海', '2026-03-01T04:00:00Z', 'not_begun'],
    // 31 January and one month: the last day of February, which a leap year moves.
    ['2026-01-31T04:00:00Z', 'exchange', '上海', '2026-02-28T15:59:59Z', null],
    ['2026-01-31T04:00:00Z', 'exchange', '上海', '2026-02-28T16:00:00Z', 'expired'],
    ['2028-01-31T04:00:00Z', 'exchange', '上海', '2028-02-29T15:59:59Z', null],
    ['2028-01-31T04:00:00Z', 'exchange', '上海', '2028-02-29T16:00:00Z', 'expired'],
    // Bought on 29 February: two years end with 28 February.
    ['2028-02-29T04:00:00Z', 'onsite_repair', '上海', '2030-02-28T15:00:00Z', null],
    ['2028-02-29T04:00:00Z', 'onsite_repair', '上海', '2030-02-28T16:00:00Z', 'expired'],
    // Bought after midnight in Shanghai, when it was still the day before in London.
    ['2026-03-01T16:30:00Z', 'exchange', '上海', '2026-04-02T15:59:00Z', null],
  ])('bought %s: %s in %s at %s → %s', (at, benefit, place, when, reason) => expect(on(bought(at), benefit, place, when).reason).toBe(reason));

  it('that the plan does not promise has no last day', () => expect(on(bought('2026-03-02T04:00:00Z', [terms.benefits[0]!]), 'full_warranty', '上海', '2026-03-03T04:00:00Z')).toEqual({ reason: 'not_in_plan', day: '2026-03-03', ageDays: 1, validUntil: null }));

  it('follows the clock of the place, not that of the plan', () => {
    const right: Right = { ...bought('2026-03-02T04:00:00Z'), terms: { ...terms, area: [...terms.area, { zh: '乌鲁木齐', en: 'Urumqi', timeZone: 'Asia/Urumqi' }] } };
    const midnightInShanghai = '2026-04-02T16:30:00Z';
    expect(on(right, 'exchange', '上海', midnightInShanghai)).toMatchObject({ reason: 'expired', day: '2026-04-03' });
    expect(on(right, 'exchange', 'Urumqi', midnightInShanghai)).toMatchObject({ reason: null, day: '2026-04-02' });
  });
});
