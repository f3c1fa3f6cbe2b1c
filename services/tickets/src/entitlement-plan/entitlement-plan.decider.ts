import { EntitlementPlanPublished, PurchaseCovered } from '@rapport/contracts-tickets';
import { aggregate, unreachable, type Decider } from '@rapport/event-sourcing';
import type { CoverPurchase, EntitlementPlanCommand, PublishPlan, RevisePlan } from './entitlement-plan.commands.js';
import { entitlementPlanChanged, entitlementPlanExists, entitlementPlanNotFound } from './entitlement-plan.errors.js';
import { PERSONAL_123, type PlanInForce } from './personal-plan.rule.js';
import { requireClear } from './plan-terms.rule.js';

export type EntitlementPlanEvent = EntitlementPlanPublished | PurchaseCovered;

/** The newest version; null before the first one. */
export type EntitlementPlan = PlanInForce | null;

/** The plan that the platform ships with is there before anybody has published it. */
const inForce = (planId: string, plan: EntitlementPlan): EntitlementPlan => plan ?? (planId === PERSONAL_123.planId ? PERSONAL_123 : null);

const publish = ({ data: { planId, productLine, terms, reason }, metadata }: PublishPlan, plan: EntitlementPlan): readonly EntitlementPlanEvent[] => {
  if (plan !== null) throw entitlementPlanExists(planId, productLine);
  requireClear(terms);

  return [EntitlementPlanPublished({ planId, planVersion: 1, productLine, terms, reason, publishedBy: metadata.actor.id, publishedAt: metadata.now })];
};

const revise = ({ data: { planId, basedOn, terms, reason }, metadata }: RevisePlan, plan: EntitlementPlan): readonly EntitlementPlanEvent[] => {
  if (plan === null) throw entitlementPlanNotFound(planId);
  if (plan.planVersion !== basedOn) throw entitlementPlanChanged(planId, basedOn, plan.planVersion);
  requireClear(terms);

  return [EntitlementPlanPublished({ planId, planVersion: basedOn + 1, productLine: plan.productLine, terms, reason, publishedBy: metadata.actor.id, publishedAt: metadata.now })];
};

/** A product line without a plan grants nothing. */
const cover = ({ data, metadata }: CoverPurchase, plan: EntitlementPlan): readonly EntitlementPlanEvent[] =>
  plan === null ? [] : [PurchaseCovered({ ...data, planVersion: plan.planVersion, terms: plan.terms, coveredAt: metadata.now })];

const decide = (command: EntitlementPlanCommand, state: EntitlementPlan): readonly EntitlementPlanEvent[] => {
  const plan = inForce(command.data.planId, state);
  switch (command.type) {
    case 'PublishPlan':
      return publish(command, plan);
    case 'RevisePlan':
      return revise(command, plan);
    case 'CoverPurchase':
      return cover(command, plan);
    default:
      return unreachable(command);
  }
};

const evolve = (plan: EntitlementPlan, event: EntitlementPlanEvent): EntitlementPlan => {
  if (event.type !== EntitlementPlanPublished.type) return plan;
  const { planId, planVersion, productLine, terms } = event.data;

  return { planId, planVersion, productLine, terms };
};

/** What a product line promises, version by version (TKT-34). */
export const entitlementPlanDecider: Decider<EntitlementPlan, EntitlementPlanCommand, EntitlementPlanEvent> = { initial: null, decide, evolve };

export const entitlementPlanAggregate = aggregate({ category: 'entitlement-plan', decider: entitlementPlanDecider, events: [EntitlementPlanPublished, PurchaseCovered], partyOf: () => null });
