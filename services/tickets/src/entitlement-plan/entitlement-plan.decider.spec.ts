import { EntitlementPlanPublished, PurchaseCovered, type PlanTerms } from '@rapport/contracts-tickets';
import { derivedId } from '@rapport/event-sourcing';
import { deciderSpec, metadata, SPEC_NOW } from '@rapport/testing';
import type { CoverPurchase, PublishPlan, RevisePlan } from './entitlement-plan.commands.js';
import { entitlementPlanAggregate, entitlementPlanDecider } from './entitlement-plan.decider.js';
import { PERSONAL_123, planIdOf } from './personal-plan.rule.js';
import { placeIn, requireClear } from './plan-terms.rule.js';

const given = deciderSpec(entitlementPlanDecider);
const productLine = 'washers';
const planId = planIdOf(productLine);
const terms: PlanTerms = { name: { zh: '洗衣机', en: 'Washers' }, benefits: [{ benefit: 'onsite_repair', months: 12, withinArea: true }], area: [{ zh: '上海', en: 'Shanghai', timeZone: 'Asia/Shanghai' }], timeZone: 'UTC' };
const by = { reason: 'New line', publishedBy: 'agent-ana', publishedAt: SPEC_NOW };
const publish = (changed: Partial<PlanTerms> = {}): PublishPlan => ({ type: 'PublishPlan', data: { planId, productLine, terms: { ...terms, ...changed }, reason: 'New line' }, metadata: metadata() });
const revise = (basedOn: number, id = planId): RevisePlan => ({ type: 'RevisePlan', data: { planId: id, basedOn, terms, reason: 'New line' }, metadata: metadata() });
const published = (planVersion: number) => EntitlementPlanPublished({ planId, planVersion, productLine, terms, ...by });
const purchase = { holderId: derivedId('spec', 'party'), purchaseId: derivedId('spec', 'purchase'), items: [{ item: 'WM-500', quantity: 1 }], purchasedAt: SPEC_NOW };
const cover = (id: string): CoverPurchase => ({ type: 'CoverPurchase', data: { planId: id, ...purchase }, metadata: metadata() });

describe('the plan of a product line', () => {
  it('is published once and belongs to nobody', () => {
    given().when(publish()).then(published(1));
    given(published(1)).when(publish()).thenFails('ENTITLEMENT_PLAN_EXISTS', { productLine });
    expect(entitlementPlanAggregate.partyOf(publish())).toBeNull();
  });
  it('is revised from the version that was read, and from no other', () => {
    given(published(1)).when(revise(1)).then(published(2));
    given(published(1), published(2)).when(revise(1)).thenFails('ENTITLEMENT_PLAN_CHANGED', { basedOn: 1, newest: 2 });
    given().when(revise(1)).thenFails('ENTITLEMENT_PLAN_NOT_FOUND');
  });
  it.each([
    [{ benefits: [...terms.benefits, ...terms.benefits] }, 'BENEFIT_TWICE'],
    [{ area: [...terms.area, { zh: '上海市', en: 'Pudong', timeZone: 'UTC' }] }, 'PLACE_TWICE'],
    [{ area: [] }, 'AREA_MISSING'],
    [{ timeZone: 'Mars/Olympus' }, 'TIME_ZONE_UNKNOWN'],
    [{ area: [{ zh: '上海', en: 'Shanghai', timeZone: 'China' }] }, 'TIME_ZONE_UNKNOWN'],
  ])('is refused with %j', (changed, code) => {
    given().when(publish(changed)).thenFails(code);
    given(published(1)).when({ ...revise(1), data: { ...revise(1).data, terms: { ...terms, ...changed } } }).thenFails(code);
  });
  it('covers a purchase by the version in force; a line without a plan covers none', () => {
    given(published(1), published(2)).when(cover(planId)).then(PurchaseCovered({ planId, planVersion: 2, terms, ...purchase, coveredAt: SPEC_NOW }));
    given().when(cover(planId)).thenNothing();
  });
});

describe('the 123 personal plan', () => {
  it('is shipped, in fourteen cities, and clear', () => {
    expect(PERSONAL_123.terms.area).toHaveLength(14);
    expect(() => requireClear(PERSONAL_123.terms)).not.toThrow();
    expect(PERSONAL_123.terms.benefits.map(({ benefit, months }) => [benefit, months])).toEqual([['exchange', 1], ['onsite_repair', 24], ['full_warranty', 36]]);
  });
  it('covers purchases of its line as version 0, until it is revised', () => {
    const id = PERSONAL_123.planId;
    given().when(cover(id)).then(PurchaseCovered({ planId: id, planVersion: 0, terms: PERSONAL_123.terms, ...purchase, coveredAt: SPEC_NOW }));
    given().when(revise(0, id)).then(EntitlementPlanPublished({ planId: id, planVersion: 1, productLine: PERSONAL_123.productLine, terms, ...by }));
    given().when({ ...publish(), data: { ...publish().data, planId: id } }).thenFails('ENTITLEMENT_PLAN_EXISTS');
  });
  it('knows its places by either name', () => {
    expect(['上海市', ' shanghai ', "Xi'an", '北京'].map((said) => placeIn(PERSONAL_123.terms, said)?.zh)).toEqual(['上海', '上海', '西安', '北京']);
    expect(placeIn(PERSONAL_123.terms, 'Lhasa')).toBeUndefined();
  });
});
