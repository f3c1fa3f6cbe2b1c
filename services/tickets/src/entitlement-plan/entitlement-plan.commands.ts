import type { PlanTerms, PurchaseCovered } from '@rapport/contracts-tickets';
import type { Command } from '@rapport/event-sourcing';

/** The first version of the plan of a product line. */
export type PublishPlan = Command<'PublishPlan', { readonly planId: string; readonly productLine: string; readonly terms: PlanTerms; readonly reason: string }>;

/** `basedOn`: the version that whoever revises has read; another one in between is not overwritten. */
export type RevisePlan = Command<'RevisePlan', { readonly planId: string; readonly basedOn: number; readonly terms: PlanTerms; readonly reason: string }>;

/** A purchase of the plan's product line. */
export type CoverPurchase = Command<'CoverPurchase', Pick<PurchaseCovered['data'], 'planId' | 'holderId' | 'purchaseId' | 'items' | 'purchasedAt'>>;

export type EntitlementPlanCommand = PublishPlan | RevisePlan | CoverPurchase;
