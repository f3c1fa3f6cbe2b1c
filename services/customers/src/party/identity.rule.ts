import { personal } from '@rapport/event-sourcing';
import { emailAddress, phoneNumber } from './contact-point.rule.js';
import type { Identity, PersonalText } from './party.commands.js';

type Typed = { readonly [Field in keyof Identity]?: string | undefined | null };

const field = (partyId: string, value: string | undefined | null, spelled: (typed: string) => string): PersonalText => (value === undefined || value === null ? null : personal(partyId, spelled(value)));

/** Name and contact points as they were typed, in one spelling, as personal fields of the party. */
export const identityOf = (partyId: string, { name, phone, email, address }: Typed): Identity => ({
  name: field(partyId, name, (typed) => typed.trim()),
  phone: field(partyId, phone, phoneNumber),
  email: field(partyId, email, emailAddress),
  address: field(partyId, address, (typed) => typed.trim()),
});
