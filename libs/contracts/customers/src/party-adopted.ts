import { defineEvent, InstantField, Maybe, OneOf, PersonalField, Text, Uuid, type EventOf } from '@rapport/event-sourcing';
import { CUSTOMER_LEVELS, CUSTOMER_NATURES, MANAGEMENT_CLASSES, PARTY_KINDS } from './codes.js';

/** A party of another system entered the log, as far as its records know it. Unknown is null; nothing follows from it by itself. */
export const PartyAdopted = defineEvent('customers.party-adopted', 1, {
  partyId: Uuid(),
  number: Text(20),
  /** Name of the other system, and the party's number there. */
  source: Text(100),
  sourceNumber: Text(200),
  kind: OneOf(PARTY_KINDS),
  name: Maybe(PersonalField(Text(200))),
  phone: Maybe(PersonalField(Text(40))),
  email: Maybe(PersonalField(Text(320))),
  address: Maybe(PersonalField(Text(500))),
  nature: Maybe(OneOf(CUSTOMER_NATURES)),
  level: Maybe(OneOf(CUSTOMER_LEVELS)),
  managementClass: Maybe(OneOf(MANAGEMENT_CLASSES)),
  /** When the other system first knew the party. */
  openedAt: InstantField(),
});
export type PartyAdopted = EventOf<typeof PartyAdopted>;
