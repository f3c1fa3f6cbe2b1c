import { EntitlementPlanPublished } from '@rapport/contracts-tickets';
import { projectionSpec, SPEC_NOW } from '@rapport/testing';
import { PERSONAL_123 } from '../../entitlement-plan/personal-plan.rule.js';
import { entitlementPlans } from './entitlement-plans.projection.js';

const published = (planVersion: number, reason: string) => EntitlementPlanPublished({ ...PERSONAL_123, planVersion, reason, publishedBy: 'mia', publishedAt: SPEC_NOW });

describe('the versions of a plan', () => {
  it('are rows of their own, none of which changes', () =>
    projectionSpec(entitlementPlans)(published(1, 'one'), published(2, 'two')).then({ planId: PERSONAL_123.planId, planVersion: 1, reason: 'one', productLine: 'personal-computers', terms: PERSONAL_123.terms, publishedBy: 'mia' }, { planVersion: 2, reason: 'two' }));
});
