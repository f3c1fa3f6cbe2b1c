import { BuyingProcedureAbandoned, BuyingProcedureEntered, BuyingSignalObserved, InterestShown, PurchaseRecorded } from '@rapport/contracts-customers';
import { mintedId, occurred, type Instant } from '@rapport/event-sourcing';
import { withLevel } from './level.rule.js';
import type { AbandonBuyingProcedure, EnterBuyingProcedure, ObserveBuyingSignal, RecordedPurchase, RecordPurchase, ShowInterest } from './party.commands.js';
import {
  happenedInFuture,
  partyJoined,
  partyNotFound,
  procedureAlreadyEntered,
  procedureNotEntered,
  purchaseAmountMismatch,
  purchaseAmountNotPositive,
  purchaseCurrenciesDiffer,
  purchaseEmpty,
} from './party.errors.js';
import type { Party, PartyEvent } from './party.state.js';

/** Nameless contacts may show interest and buy (CUS-01); it counts when they are identified. */
const refuseElsewhere = (partyId: string, party: Party): void => {
  if (party.kind === 'unknown') throw partyNotFound(partyId);
  if (party.joinedTo !== null) throw partyJoined(partyId, party.joinedTo);
};

export const showInterest = ({ data, metadata }: ShowInterest, party: Party): readonly PartyEvent[] => {
  const { partyId, kind, product } = data;
  refuseElsewhere(partyId, party);

  return withLevel(party, [InterestShown({ ...data, shownAt: metadata.now })], { partyId, rule: 'interest_shown', evidence: `${kind}: ${product}`, at: metadata.now });
};

export const observeBuyingSignal = ({ data, metadata }: ObserveBuyingSignal, party: Party): readonly PartyEvent[] => {
  const { signalsNeeded, ...observation } = data;
  const { partyId, signal } = observation;
  refuseElsewhere(partyId, party);
  const observed = BuyingSignalObserved({ ...observation, observedAt: metadata.now });

  return withLevel(party, [observed], { partyId, rule: 'signals_observed', evidence: `${signal}, signal ${party.confirmedSignals + 1}`, at: metadata.now, signalsNeeded });
};

export const enterBuyingProcedure = ({ data, metadata }: EnterBuyingProcedure, party: Party): readonly PartyEvent[] => {
  const { partyId, step, product } = data;
  refuseElsewhere(partyId, party);
  if (party.procedures.includes(product)) throw procedureAlreadyEntered(product);

  return withLevel(party, [BuyingProcedureEntered({ ...data, enteredAt: metadata.now })], { partyId, rule: 'procedure_entered', evidence: `${step}: ${product}`, at: metadata.now });
};

export const abandonBuyingProcedure = ({ data, metadata }: AbandonBuyingProcedure, party: Party): readonly PartyEvent[] => {
  const { partyId, product, reason } = data;
  refuseElsewhere(partyId, party);
  if (!party.procedures.includes(product)) throw procedureNotEntered(product);

  return withLevel(party, [BuyingProcedureAbandoned({ ...data, abandonedAt: metadata.now })], { partyId, rule: 'procedure_abandoned', evidence: reason.slice(0, 500), at: metadata.now });
};

export const recordPurchase = ({ data, metadata }: RecordPurchase, party: Party): readonly PartyEvent[] => {
  const { happenedAt, ...purchase } = data;
  const { partyId } = purchase;
  const at = happenedAt ?? metadata.now;
  refuseElsewhere(partyId, party);
  refuseImpossible(data, at, metadata.now);
  const purchaseId = mintedId(metadata.commandId, 'purchase');
  const recorded = occurred(PurchaseRecorded({ ...purchase, items: [...purchase.items], purchaseId }), at);

  return withLevel(party, [recorded], { partyId, rule: 'purchase_recorded', evidence: `purchase ${purchaseId}`, at: metadata.now });
};

const refuseImpossible = ({ items, amount, cost }: RecordedPurchase, at: Instant, now: Instant): void => {
  if (at > now) throw happenedInFuture(at);
  if (items.length === 0) throw purchaseEmpty();
  const currencies = [...new Set([amount, ...(cost === null ? [] : [cost]), ...items.map(({ price }) => price)].map(({ currency }) => currency))];
  if (currencies.length > 1) throw purchaseCurrenciesDiffer(currencies);
  if (amount.amount <= 0) throw purchaseAmountNotPositive();
  const sum = items.reduce((total, { quantity, price }) => total + quantity * price.amount, 0);
  if (sum !== amount.amount) throw purchaseAmountMismatch(amount.amount, sum);
};
