import { RepairRequested } from '@rapport/contracts-tickets';
import { command, reaction, whenever } from '@rapport/event-sourcing';
import { entitlementAggregate } from '../entitlement/entitlement.decider.js';

/** A repair that is asked for with an entitlement is a use of it, or a refusal with the reason, judged by when it was asked for (TKT-34). */
export const useBenefitWhenRepairRequested = reaction('use-benefit-when-repair-requested', [
  whenever(RepairRequested, ({ data: { entitlementId, repairId, ticketId, place, requestedAt } }) =>
    entitlementId === null ? [] : [command(entitlementAggregate, entitlementId, { type: 'UseBenefit', data: { entitlementId, benefit: 'onsite_repair', place, ticketId, repairId, askedAt: requestedAt } })],
  ),
]);
