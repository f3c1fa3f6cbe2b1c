import { defineEvent, InstantField, Maybe, OneOf, PersonalField, Text, Uuid, type EventOf } from '@rapport/event-sourcing';
import { CHAIN_POSITIONS, CONTACT_CHANNELS, CUSTOMER_NATURES, DISTRIBUTIONS, FACT_SOURCES } from './codes.js';

/** The name and the contact points that a party is known by. */
const identity = {
  name: Maybe(PersonalField(Text(200))),
  /** Digits, with + before the country code. */
  phone: Maybe(PersonalField(Text(40))),
  /** In lower case. */
  email: Maybe(PersonalField(Text(320))),
  address: Maybe(PersonalField(Text(500))),
};

/** Somebody without a name contacted us for the first time (CUS-01). The number follows from the id. */
export const AnonymousContactOpened = defineEvent('customers.anonymous-contact-opened', 1, {
  partyId: Uuid(),
  number: Text(20),
  channel: OneOf(CONTACT_CHANNELS),
  phone: identity.phone,
  email: identity.email,
  openedAt: InstantField(),
});
export type AnonymousContactOpened = EventOf<typeof AnonymousContactOpened>;

/** A client has a file from now on. A possible need is enough; no purchase is needed (CUS-02). */
export const CustomerRegistered = defineEvent('customers.customer-registered', 1, {
  partyId: Uuid(),
  number: Text(20),
  ...identity,
  nature: OneOf(CUSTOMER_NATURES),
  distribution: OneOf(DISTRIBUTIONS),
  chainPosition: OneOf(CHAIN_POSITIONS),
  possibleNeed: Maybe(Text(1_000)),
  /** Where all of this was learned (CUS-49). */
  source: OneOf(FACT_SOURCES),
  referrerId: Maybe(Uuid()),
  registeredAt: InstantField(),
});
export type CustomerRegistered = EventOf<typeof CustomerRegistered>;

/** The face has a name now; the party keeps its id and everything that happened before (CUS-01). Contact points that are null stay as they were. */
export const CustomerIdentified = defineEvent('customers.customer-identified', 1, {
  partyId: Uuid(),
  ...identity,
  nature: OneOf(CUSTOMER_NATURES),
  distribution: OneOf(DISTRIBUTIONS),
  chainPosition: OneOf(CHAIN_POSITIONS),
  /** How we know that this is who they are. */
  evidence: Text(1_000),
  source: OneOf(FACT_SOURCES),
  identifiedAt: InstantField(),
});
export type CustomerIdentified = EventOf<typeof CustomerIdentified>;
