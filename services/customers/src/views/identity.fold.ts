import type { PersonalText } from '../party/party.commands.js';

/** The opaque fields that a party is known by. */
export interface IdentityFields {
  readonly nameField: PersonalText;
  readonly phoneField: PersonalText;
  readonly emailField: PersonalText;
  readonly addressField: PersonalText;
}

interface Said {
  readonly name?: PersonalText;
  readonly phone?: PersonalText;
  readonly email?: PersonalText;
  readonly address?: PersonalText;
}

/** What a fact leaves null stays as it was. */
export const identityAfter = (before: IdentityFields | null, { name, phone, email, address }: Said): IdentityFields => ({
  nameField: name ?? before?.nameField ?? null,
  phoneField: phone ?? before?.phoneField ?? null,
  emailField: email ?? before?.emailField ?? null,
  addressField: address ?? before?.addressField ?? null,
});
