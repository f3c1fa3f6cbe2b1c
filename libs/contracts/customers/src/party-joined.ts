import { defineEvent, InstantField, Text, Uuid, type EventOf } from '@rapport/event-sourcing';

/** The party turned out to be an existing customer (CUS-01). Its rows keep its id; whoever asks for the customer finds them too. */
export const PartyJoined = defineEvent('customers.party-joined', 1, { partyId: Uuid(), customerId: Uuid(), evidence: Text(1_000), joinedAt: InstantField() });
export type PartyJoined = EventOf<typeof PartyJoined>;

/** The joining was a mistake: the party stands for itself again. */
export const PartyUnjoined = defineEvent('customers.party-unjoined', 1, { partyId: Uuid(), customerId: Uuid(), reason: Text(1_000), unjoinedAt: InstantField() });
export type PartyUnjoined = EventOf<typeof PartyUnjoined>;

/** The mirror of `PartyJoined`, in the stream of the customer: `partyId` is the customer's own. */
export const PartyAttached = defineEvent('customers.party-attached', 1, { partyId: Uuid(), joinedPartyId: Uuid(), attachedAt: InstantField() });
export type PartyAttached = EventOf<typeof PartyAttached>;

/** The mirror of `PartyUnjoined`, in the stream of the customer. */
export const PartyDetached = defineEvent('customers.party-detached', 1, { partyId: Uuid(), joinedPartyId: Uuid(), detachedAt: InstantField() });
export type PartyDetached = EventOf<typeof PartyDetached>;
