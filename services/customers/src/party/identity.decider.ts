import { AnonymousContactOpened, CustomerIdentified, CustomerRegistered, PartyAdopted } from '@rapport/contracts-customers';
import { occurred } from '@rapport/event-sourcing';
import { withLevel } from './level.rule.js';
import { partyNumberOf } from './party-number.rule.js';
import type { AdoptParty, IdentifyCustomer, OpenAnonymousContact, RegisterCustomer } from './party.commands.js';
import { adoptionNeedsImport, customerAlreadyIdentified, happenedInFuture, identityIncomplete, partyAlreadyOpened, partyJoined, partyNotFound } from './party.errors.js';
import { isComplete, knownAfter, type Party, type PartyEvent } from './party.state.js';

export const open = ({ data, metadata }: OpenAnonymousContact, party: Party): readonly PartyEvent[] => {
  if (party.kind !== 'unknown') throw partyAlreadyOpened(data.partyId);
  const { partyId, channel, phone, email } = data;

  return [AnonymousContactOpened({ partyId, number: partyNumberOf(partyId), channel, phone, email, openedAt: metadata.now })];
};

export const register = ({ data, metadata }: RegisterCustomer, party: Party): readonly PartyEvent[] => {
  if (party.kind !== 'unknown') throw partyAlreadyOpened(data.partyId);
  if (!isComplete(knownAfter(party.known, data))) throw identityIncomplete();
  const { partyId } = data;
  const registered = CustomerRegistered({ ...data, number: partyNumberOf(partyId), registeredAt: metadata.now });

  return withLevel(party, [registered], { partyId, rule: 'registered', evidence: data.possibleNeed === null ? 'registered' : 'possible need stated', at: metadata.now });
};

/** What happened before stays where it is and counts at once: a nameless buyer becomes a closed deal (SM-1). */
export const identify = ({ data, metadata }: IdentifyCustomer, party: Party): readonly PartyEvent[] => {
  if (party.kind === 'unknown') throw partyNotFound(data.partyId);
  if (party.kind === 'client') throw customerAlreadyIdentified(data.partyId);
  if (party.joinedTo !== null) throw partyJoined(data.partyId, party.joinedTo);
  if (!isComplete(knownAfter(party.known, data))) throw identityIncomplete();
  const { signalsNeeded, ...identity } = data;
  const identified = CustomerIdentified({ ...identity, identifiedAt: metadata.now });

  return withLevel(party, [identified], { partyId: data.partyId, rule: 'identified', evidence: 'identified', at: metadata.now, signalsNeeded });
};

/** The first record of a party stands; the same one again changes nothing. */
export const adopt = ({ data, metadata }: AdoptParty, party: Party): readonly PartyEvent[] => {
  if (metadata.origin !== 'import') throw adoptionNeedsImport();
  if (data.openedAt > metadata.now) throw happenedInFuture(data.openedAt);
  const again = party.adoptedFrom?.source === data.source && party.adoptedFrom.sourceNumber === data.sourceNumber;
  if (again) return [];
  if (party.kind !== 'unknown') throw partyAlreadyOpened(data.partyId);

  return [occurred(PartyAdopted({ ...data, number: partyNumberOf(data.partyId) }), data.openedAt)];
};
