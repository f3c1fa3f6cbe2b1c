import { PartyAttached, PartyDetached, PartyJoined, PartyUnjoined } from '@rapport/contracts-customers';
import type { AttachParty, DetachParty, JoinParty, UnjoinParty } from './party.commands.js';
import { partyAlreadyJoined, partyHasJoinedParties, partyJoinsItself, partyNotFound, partyNotJoined } from './party.errors.js';
import type { Party, PartyEvent } from './party.state.js';

export const join = ({ data, metadata }: JoinParty, party: Party): readonly PartyEvent[] => {
  const { partyId, customerId, evidence } = data;
  if (party.kind === 'unknown') throw partyNotFound(partyId);
  if (customerId === partyId) throw partyJoinsItself(partyId);
  if (party.joinedTo === customerId) return [];
  if (party.joinedTo !== null) throw partyAlreadyJoined(partyId, party.joinedTo);
  if (party.attached.length > 0) throw partyHasJoinedParties(partyId, party.attached.length);

  return [PartyJoined({ partyId, customerId, evidence, joinedAt: metadata.now })];
};

export const unjoin = ({ data, metadata }: UnjoinParty, party: Party): readonly PartyEvent[] => {
  const { partyId, reason } = data;
  if (party.kind === 'unknown') throw partyNotFound(partyId);
  if (party.joinedTo === null) throw partyNotJoined(partyId);

  return [PartyUnjoined({ partyId, customerId: party.joinedTo, reason, unjoinedAt: metadata.now })];
};

/** Never refused: the party has joined already, whatever is known of the customer here. */
export const attach = ({ data, metadata }: AttachParty, party: Party): readonly PartyEvent[] =>
  party.attached.includes(data.joinedPartyId) ? [] : [PartyAttached({ ...data, attachedAt: metadata.now })];

export const detach = ({ data, metadata }: DetachParty, party: Party): readonly PartyEvent[] =>
  party.attached.includes(data.joinedPartyId) ? [PartyDetached({ ...data, detachedAt: metadata.now })] : [];
