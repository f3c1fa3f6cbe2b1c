import {
  AnonymousContactOpened,
  BuyingProcedureAbandoned,
  BuyingProcedureEntered,
  BuyingSignalObserved,
  CustomerLevelChanged,
  CustomerRegistered,
  InterestShown,
  PartyJoined,
  PurchaseRecorded,
  type CustomerLevel,
  type LevelRule,
} from '@rapport/contracts-customers';
import { derivedId, later, MINUTE, mintedId, occurred, personal } from '@rapport/event-sourcing';
import { deciderSpec, metadata, SPEC_NOW } from '@rapport/testing';
import { partyDecider } from './party.decider.js';
import type { AbandonBuyingProcedure, EnterBuyingProcedure, ObserveBuyingSignal, RecordedPurchase, RecordPurchase, ShowInterest } from './party.commands.js';

const given = deciderSpec(partyDecider);
const partyId = derivedId('spec', 'party');
const purchaseId = mintedId(metadata().commandId, 'purchase');
const product = 'washer';
const CNY = (amount: number) => ({ amount, currency: 'CNY' });

const show = (): ShowInterest => ({ type: 'ShowInterest', data: { partyId, kind: 'campaign', product, interactionId: null }, metadata: metadata() });
const observe = (confirmed = true, signalsNeeded?: number): ObserveBuyingSignal => ({
  type: 'ObserveBuyingSignal',
  data: { partyId, signal: 'bargaining', product, confirmed, interactionId: null, ...(signalsNeeded === undefined ? {} : { signalsNeeded }) },
  metadata: metadata(),
});
const enter = (): EnterBuyingProcedure => ({ type: 'EnterBuyingProcedure', data: { partyId, step: 'quote', product }, metadata: metadata() });
const abandon = (): AbandonBuyingProcedure => ({ type: 'AbandonBuyingProcedure', data: { partyId, product, reason: 'too dear' }, metadata: metadata() });
const sale = { partyId, items: [{ product, quantity: 2, price: CNY(500) }], amount: CNY(1_000), cost: null, productLine: null, terms: null, region: null, reason: null, payment: 'paid' } as const;
const buy = (purchase: Partial<RecordedPurchase> = {}): RecordPurchase => ({ type: 'RecordPurchase', data: { ...sale, happenedAt: null, ...purchase }, metadata: metadata() });

const opened = AnonymousContactOpened({ partyId, number: 'P-1', channel: 'phone', phone: null, email: null, openedAt: SPEC_NOW });
const registered = CustomerRegistered({
  partyId,
  number: 'P-1',
  name: personal(partyId, '李雷'),
  phone: personal(partyId, '110'),
  email: null,
  address: null,
  nature: 'partner_individual',
  distribution: 'external',
  chainPosition: 'final',
  possibleNeed: null,
  source: 'interview',
  referrerId: null,
  registeredAt: SPEC_NOW,
});
const level = (from: CustomerLevel | null, to: CustomerLevel, rule: LevelRule, evidence: string, skipped: CustomerLevel[] = []) => CustomerLevelChanged({ partyId, from, to, skipped, rule, evidence, changedAt: SPEC_NOW });
const potential = level(null, 'potential', 'registered', 'registered');
const target = level('potential', 'target', 'interest_shown', 'campaign: washer');
const shown = InterestShown({ partyId, kind: 'campaign', product, interactionId: null, shownAt: SPEC_NOW });
const observed = (confirmed = true) => BuyingSignalObserved({ partyId, signal: 'bargaining', product, confirmed, interactionId: null, observedAt: SPEC_NOW });
const entered = BuyingProcedureEntered({ partyId, step: 'quote', product, enteredAt: SPEC_NOW });
const prospective = level('target', 'prospective', 'procedure_entered', 'quote: washer');
const abandoned = BuyingProcedureAbandoned({ partyId, product, reason: 'too dear', abandonedAt: SPEC_NOW });
const bought = occurred(PurchaseRecorded({ ...sale, items: [...sale.items], purchaseId }), SPEC_NOW);
const closedDeal = (from: CustomerLevel, skipped: CustomerLevel[]) => level(from, 'closed_deal', 'purchase_recorded', `purchase ${purchaseId}`, skipped);

describe('the way of a client through the levels (SM-1)', () => {
  const asTarget = [registered, potential, shown, target] as const;
  const asProspect = [...asTarget, entered, prospective] as const;

  it('potential → target by interest', () => given(registered, potential).when(show()).then(shown, target));

  it('target → prospective by entering the procedure, once per product', () => {
    given(...asTarget).when(enter()).then(entered, prospective);
    given(...asProspect).when(enter()).thenFails('PROCEDURE_ALREADY_ENTERED', { product });
  });

  it('target → prospective by enough confirmed signals', () => {
    given(...asTarget).when(observe()).then(observed());
    given(...asTarget, observed()).when(observe()).then(observed(), level('target', 'prospective', 'signals_observed', 'bargaining, signal 2'));
    given(...asTarget, observed()).when(observe(false)).then(observed(false));
    given(...asTarget, observed()).when(observe(true, 3)).then(observed());
  });

  it('prospective → target by abandoning, and only what was begun', () => {
    given(...asProspect).when(abandon()).then(abandoned, level('prospective', 'target', 'procedure_abandoned', 'too dear'));
    given(...asTarget).when(abandon()).thenFails('PROCEDURE_NOT_ENTERED');
    given(...asProspect, abandoned).when(abandon()).thenFails('PROCEDURE_NOT_ENTERED');
  });

  it('stays prospective while another procedure goes on', () =>
    given(...asProspect, BuyingProcedureEntered({ partyId, step: 'booking', product: 'dryer', enteredAt: SPEC_NOW }))
      .when(abandon())
      .then(abandoned));

  it('any → closed deal by a purchase, naming what was skipped', () => {
    given(registered, potential).when(buy()).then(bought, closedDeal('potential', ['target', 'prospective']));
    given(...asTarget).when(buy()).then(bought, closedDeal('target', ['prospective']));
    given(...asProspect).when(buy()).then(bought, closedDeal('prospective', []));
  });

  it('never falls by showing interest or giving up after a purchase', () => {
    const asBuyer = [registered, potential, bought, closedDeal('potential', ['target', 'prospective'])] as const;
    given(...asBuyer).when(show()).then(shown);
    given(...asBuyer).when(buy()).then(bought);
    given(...asBuyer, entered).when(abandon()).then(abandoned);
  });
});

describe('a purchase', () => {
  it('has items, one currency, and an amount that is their sum', () => {
    given(registered).when(buy({ items: [] })).thenFails('PURCHASE_EMPTY');
    given(registered).when(buy({ cost: { amount: 1, currency: 'EUR' } })).thenFails('PURCHASE_CURRENCIES_DIFFER', { currencies: 'CNY, EUR' });
    given(registered).when(buy({ amount: CNY(0), items: [{ product, quantity: 1, price: CNY(0) }] })).thenFails('PURCHASE_AMOUNT_NOT_POSITIVE');
    given(registered).when(buy({ amount: CNY(999) })).thenFails('PURCHASE_AMOUNT_MISMATCH', { amount: 999, sum: 1_000 });
  });

  it('has happened', () => given(registered).when(buy({ happenedAt: later(SPEC_NOW, MINUTE) })).thenFails('HAPPENED_IN_FUTURE'));

  it('of a nameless contact counts when they are identified', () => given(opened).when(buy()).then(bought));
});

describe('who does not buy here', () => {
  const joined = PartyJoined({ partyId, customerId: derivedId('spec', 'customer'), evidence: 'e', joinedAt: SPEC_NOW });

  it.each([show(), observe(), enter(), abandon(), buy()])('$type is refused', (attempt) => {
    given().when(attempt).thenFails('PARTY_NOT_FOUND');
    given(registered, joined).when(attempt).thenFails('PARTY_JOINED');
  });
});
