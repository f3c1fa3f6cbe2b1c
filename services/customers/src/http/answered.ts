import type { NewEvent } from '@rapport/event-sourcing';
import { personal, type Handled } from '@rapport/event-sourcing';
import { answer } from '@rapport/service-host';
import { emailAddress, phoneNumber } from '../party/contact-point.rule.js';
import type { Identity } from '../party/party.commands.js';
import type { IdentityRequest } from './parties.requests.js';

/** Facts and version, from what was handled alone, so that a repetition answers the same. */
export const factsOf = ({ events, version }: Handled) => ({ facts: events.map(({ type }) => type), version });

export const answered = (partyId: string, handled: Handled) => answer(handled, { partyId, ...factsOf(handled) });

/** What a command on this party minted, out of its first fact that names it. */
export const namedIn = (handled: Handled, name: 'number' | 'interactionId' | 'purchaseId'): string => {
  const found = (handled.events as readonly NewEvent<string, Readonly<Record<string, unknown>>>[]).map(({ data }) => data[name]).find((value) => typeof value === 'string');
  return String(found ?? '');
};

export const numberIn = (handled: Handled): string => namedIn(handled, 'number');

const field = (partyId: string, value: string | undefined | null) => (value === undefined || value === null ? null : personal(partyId, value));

/** What was typed, in one spelling, as personal fields of the party. */
export const identityOf = (partyId: string, { name, phone, email, address }: { readonly [Field in keyof IdentityRequest]?: string | undefined | null }): Identity => ({
  name: field(partyId, name?.trim()),
  phone: field(partyId, phone === undefined || phone === null ? null : phoneNumber(phone)),
  email: field(partyId, email === undefined || email === null ? null : emailAddress(email)),
  address: field(partyId, address),
});
