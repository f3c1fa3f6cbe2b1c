import { EntitlementGranted, entitlementEvents, EntitlementRefused, EntitlementUsed, EntitlementWithdrawn } from '@rapport/contracts-tickets';
import { aggregate, unreachable, type Decider, type EventOf } from '@rapport/event-sourcing';
import { judged, type Right } from './benefit.rule.js';
import type { EntitlementCommand, GrantEntitlement, UseBenefit, WithdrawEntitlement } from './entitlement.commands.js';
import { entitlementExists, entitlementNotFound, purchaseInFuture } from './entitlement.errors.js';

export type EntitlementEvent = EventOf<(typeof entitlementEvents)[number]>;

/** Null before it is granted. */
export type Entitlement = Right | null;

const grant = ({ data, metadata }: GrantEntitlement, entitlement: Entitlement): readonly EntitlementEvent[] => {
  if (entitlement !== null) throw entitlementExists(data.entitlementId);
  if (data.purchasedAt > metadata.now) throw purchaseInFuture(data.purchasedAt);

  return [EntitlementGranted({ ...data, grantedAt: metadata.now })];
};

/** Whether it applied or not, that it was wanted is a fact. */
const use = ({ data: { entitlementId, benefit, place, ticketId, repairId, askedAt }, metadata: { now } }: UseBenefit, right: Right): readonly EntitlementEvent[] => {
  const { reason, day, ageDays, validUntil } = judged(right, benefit, place, askedAt ?? now);
  const asked = { entitlementId, benefit, place, day, ageDays, ticketId, repairId };

  return reason === null && validUntil !== null ? [EntitlementUsed({ ...asked, validUntil, usedAt: now })] : [EntitlementRefused({ ...asked, reason: reason ?? 'not_in_plan', validUntil, refusedAt: now })];
};

const withdraw = ({ data, metadata }: WithdrawEntitlement, { withdrawn }: Right): readonly EntitlementEvent[] => (withdrawn ? [] : [EntitlementWithdrawn({ ...data, withdrawnAt: metadata.now })]);

const decide = (command: EntitlementCommand, entitlement: Entitlement): readonly EntitlementEvent[] => {
  if (command.type === 'GrantEntitlement') return grant(command, entitlement);
  if (entitlement === null) throw entitlementNotFound(command.data.entitlementId);
  switch (command.type) {
    case 'UseBenefit':
      return use(command, entitlement);
    case 'WithdrawEntitlement':
      return withdraw(command, entitlement);
    default:
      return unreachable(command);
  }
};

const evolve = (entitlement: Entitlement, event: EntitlementEvent): Entitlement => {
  if (event.type === EntitlementGranted.type) return { terms: event.data.terms, purchasedAt: event.data.purchasedAt, withdrawn: false };
  if (event.type === EntitlementWithdrawn.type) return entitlement && { ...entitlement, withdrawn: true };

  return entitlement;
};

/** The rights of a party to an item (TKT-34). */
export const entitlementDecider: Decider<Entitlement, EntitlementCommand, EntitlementEvent> = { initial: null, decide, evolve };

export const entitlementAggregate = aggregate({
  category: 'entitlement',
  decider: entitlementDecider,
  events: entitlementEvents,
  partyOf: (command) => (command.type === 'GrantEntitlement' ? command.data.holderId : null),
});
