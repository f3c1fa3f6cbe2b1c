import { CustomerClassified, CustomerProfileChanged, FIELDS_OF_PART, GOAL_OF, ManagementClassChanged } from '@rapport/contracts-customers';
import type { ClassifyCustomer, CorrectProfile, SetManagementClass } from './party.commands.js';
import {
  classReasonMissing,
  customerNotIdentified,
  happenedInFuture,
  identityIncomplete,
  nameRequired,
  partyJoined,
  partyNotFound,
  profileChangeEmpty,
  profileFieldElsewhere,
  profilePartProjected,
} from './party.errors.js';
import { isComplete, knownAfterChanges, type Party, type PartyEvent } from './party.state.js';

/** Only a client has a file, and a party that has joined a customer has that customer's. */
const refuseWithoutFile = (partyId: string, party: Party): void => {
  if (party.kind === 'unknown') throw partyNotFound(partyId);
  if (party.joinedTo !== null) throw partyJoined(partyId, party.joinedTo);
  if (party.kind === 'anonymous') throw customerNotIdentified(partyId);
};

export const correctProfile = ({ data, metadata }: CorrectProfile, party: Party): readonly PartyEvent[] => {
  const { partyId, part, changes, source, effectiveAt } = data;
  refuseWithoutFile(partyId, party);
  if (part === 'transactions' || part === 'operation') throw profilePartProjected(part);
  if (changes.length === 0) throw profileChangeEmpty();
  const fields: readonly string[] = FIELDS_OF_PART[part];
  const elsewhere = changes.find(({ field }) => !fields.includes(field));
  if (elsewhere !== undefined) throw profileFieldElsewhere(elsewhere.field, part);
  if (effectiveAt !== null && effectiveAt > metadata.now) throw happenedInFuture(effectiveAt);
  const known = knownAfterChanges(party.known, changes);
  if (party.known.name && !known.name) throw nameRequired();
  if (isComplete(party.known) && !isComplete(known)) throw identityIncomplete();

  return [CustomerProfileChanged({ partyId, part, changes: [...changes], source, effectiveAt: effectiveAt ?? metadata.now })];
};

export const classify = ({ data, metadata }: ClassifyCustomer, party: Party): readonly PartyEvent[] => {
  refuseWithoutFile(data.partyId, party);
  const { nature, distribution, chainPosition, marketType } = party.classes;
  if (data.nature === nature && data.distribution === distribution && data.chainPosition === chainPosition && data.marketType === marketType) return [];

  return [CustomerClassified({ ...data, classifiedAt: metadata.now })];
};

export const setManagementClass = ({ data, metadata }: SetManagementClass, party: Party): readonly PartyEvent[] => {
  const { partyId, managementClass, reason } = data;
  refuseWithoutFile(partyId, party);
  if (reason.trim() === '') throw classReasonMissing();
  if (party.managementClass === managementClass) return [];

  return [ManagementClassChanged({ partyId, from: party.managementClass, to: managementClass, goal: GOAL_OF[managementClass], by: 'hand', reason, changedAt: metadata.now })];
};
