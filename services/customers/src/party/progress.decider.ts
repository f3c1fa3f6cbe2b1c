import { ORDER_STEP_CODES, PurchaseProgressed, type OrderStep } from '@rapport/contracts-customers';
import { occurred } from '@rapport/event-sourcing';
import type { ProgressPurchase } from './party.commands.js';
import { happenedInFuture, partyNotFound, progressNotForward, purchaseNotFound } from './party.errors.js';
import type { Party, PartyEvent } from './party.state.js';

/**
 * How far an order has come (KBS-03). It goes forward and may skip steps; the step that it stands at may be told again with another day for the next one.
 *
 * A purchase of a party that has joined a customer goes on where it was made.
 */
export const progressPurchase = ({ data, metadata }: ProgressPurchase, party: Party): readonly PartyEvent[] => {
  const { partyId, purchaseId, step, happenedAt, expectedAt } = data;
  if (party.kind === 'unknown') throw partyNotFound(partyId);
  const order = party.orders.find((each) => each.purchaseId === purchaseId);
  if (order === undefined) throw purchaseNotFound(purchaseId);
  const told = order.step === step;
  if (told && order.expectedAt === expectedAt) return [];
  const reachedAt = told && order.reachedAt !== null ? order.reachedAt : (happenedAt ?? metadata.now);
  if (reachedAt > metadata.now) throw happenedInFuture(reachedAt);
  if (order.step !== null && rank(step) < rank(order.step)) throw progressNotForward(step, order.step);
  if (order.reachedAt !== null && reachedAt < order.reachedAt) throw progressNotForward(step, order.step ?? step);

  return [occurred(PurchaseProgressed({ partyId, purchaseId, step, reachedAt, expectedAt }), told ? metadata.now : reachedAt)];
};

const rank = (step: OrderStep): number => ORDER_STEP_CODES.indexOf(step);
