import { defineEvent, InstantField, Maybe, OneOf, PersonalField, Text, Uuid, type EventOf } from '@rapport/event-sourcing';
import { Type } from 'typebox';
import { CHAIN_POSITIONS, CUSTOMER_NATURES, DISTRIBUTIONS, FACT_SOURCES, MARKET_TYPES, PROFILE_FIELDS } from './codes.js';

/** One of the typed parts of the file was corrected (CUS-10). A value of null says that nothing is known any more. */
export const CustomerProfileChanged = defineEvent('customers.customer-profile-changed', 1, {
  partyId: Uuid(),
  part: OneOf(['personal', 'organisation', 'background']),
  changes: Type.Array(Type.Object({ field: OneOf(PROFILE_FIELDS), value: Maybe(PersonalField(Text(1_000))) }), { minItems: 1 }),
  source: OneOf(FACT_SOURCES),
  effectiveAt: InstantField(),
});
export type CustomerProfileChanged = EventOf<typeof CustomerProfileChanged>;

/** The classes that are set rather than computed: nature, distribution, chain position, market type (CUS-05 to CUS-08). All four as they are now. */
export const CustomerClassified = defineEvent('customers.customer-classified', 1, {
  partyId: Uuid(),
  nature: OneOf(CUSTOMER_NATURES),
  distribution: OneOf(DISTRIBUTIONS),
  chainPosition: OneOf(CHAIN_POSITIONS),
  marketType: Maybe(OneOf(MARKET_TYPES)),
  source: OneOf(FACT_SOURCES),
  classifiedAt: InstantField(),
});
export type CustomerClassified = EventOf<typeof CustomerClassified>;
