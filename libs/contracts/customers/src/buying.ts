import { defineEvent, InstantField, Maybe, Money, OneOf, Text, Uuid, type EventOf } from '@rapport/event-sourcing';
import { Type } from 'typebox';
import { BUYING_REASONS, BUYING_SIGNALS, BUYING_STEPS, INTEREST_KINDS, ORDER_STEP_CODES, PAYMENTS } from './codes.js';

/** Somebody is interested in a product or service (CUS-03). `interactionId` names the contact that shows it, where there is one. */
export const InterestShown = defineEvent('customers.interest-shown', 1, { partyId: Uuid(), kind: OneOf(INTEREST_KINDS), product: Text(300), interactionId: Maybe(Uuid()), shownAt: InstantField() });
export type InterestShown = EventOf<typeof InterestShown>;

/** A sign of wanting to buy (CUS-40). Only confirmed ones count. */
export const BuyingSignalObserved = defineEvent('customers.buying-signal-observed', 1, {
  partyId: Uuid(),
  signal: OneOf(BUYING_SIGNALS),
  product: Maybe(Text(300)),
  confirmed: Type.Boolean(),
  interactionId: Maybe(Uuid()),
  observedAt: InstantField(),
});
export type BuyingSignalObserved = EventOf<typeof BuyingSignalObserved>;

/** The procedure of buying has begun: a quote, a booking or a credit check (SM-1). */
export const BuyingProcedureEntered = defineEvent('customers.buying-procedure-entered', 1, { partyId: Uuid(), step: OneOf(BUYING_STEPS), product: Text(300), enteredAt: InstantField() });
export type BuyingProcedureEntered = EventOf<typeof BuyingProcedureEntered>;

/** The customer gave up the procedure or let it expire (SM-1). */
export const BuyingProcedureAbandoned = defineEvent('customers.buying-procedure-abandoned', 1, { partyId: Uuid(), product: Text(300), reason: Text(1_000), abandonedAt: InstantField() });
export type BuyingProcedureAbandoned = EventOf<typeof BuyingProcedureAbandoned>;

/** Something was bought: part 3 of the file (CUS-10), and a closed deal (CUS-53). It happened at the event's `occurredAt`. */
export const PurchaseRecorded = defineEvent('customers.purchase-recorded', 1, {
  partyId: Uuid(),
  purchaseId: Uuid(),
  /** `price` is that of one piece. */
  items: Type.Array(Type.Object({ product: Text(300), quantity: Type.Integer({ minimum: 1 }), price: Money() }), { minItems: 1 }),
  amount: Money(),
  /** What it cost us, where that is known. */
  cost: Maybe(Money()),
  productLine: Maybe(Text(200)),
  terms: Maybe(Text(500)),
  region: Maybe(Text(200)),
  reason: Maybe(OneOf(BUYING_REASONS)),
  payment: OneOf(PAYMENTS),
});
export type PurchaseRecorded = EventOf<typeof PurchaseRecorded>;

/** An order has come to another step, or the day of its next one has changed: then the step is told again as it was reached (KBS-03). */
export const PurchaseProgressed = defineEvent('customers.purchase-progressed', 1, {
  partyId: Uuid(),
  purchaseId: Uuid(),
  step: OneOf(ORDER_STEP_CODES),
  reachedAt: InstantField(),
  /** When the next step is to be expected, where that was said. */
  expectedAt: Maybe(InstantField()),
});
export type PurchaseProgressed = EventOf<typeof PurchaseProgressed>;
