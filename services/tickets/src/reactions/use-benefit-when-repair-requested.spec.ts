import { readFileSync } from 'node:fs';
import type { RepairRequested } from '@rapport/contracts-tickets';
import { streamOf } from '@rapport/event-sourcing';
import { reactionSpec } from '@rapport/testing';
import { useBenefitWhenRepairRequested } from './use-benefit-when-repair-requested.js';

const requested = JSON.parse(readFileSync(new URL('../../../../libs/contracts/tickets/src/samples/tickets.repair-requested.v1.json', import.meta.url), 'utf8')) as RepairRequested;
const { entitlementId, repairId, ticketId, place, requestedAt } = requested.data;
const given = reactionSpec(useBenefitWhenRepairRequested);

describe('use-benefit-when-repair-requested', () => {
  it('uses the benefit as of the request', () =>
    given().when(requested).then({ stream: streamOf({ category: 'entitlement' }, entitlementId!), type: 'UseBenefit', data: { entitlementId, benefit: 'onsite_repair', place, ticketId, repairId, askedAt: requestedAt } }));
  it('has nothing to use without an entitlement', () => given().when({ ...requested, data: { ...requested.data, entitlementId: null } }).thenNothing());
});
