import { ErasureRequested, PersonalDataErased } from '@rapport/contracts-customers';
import type { ConfirmErasure, RequestErasure } from './party.commands.js';
import { erasureNeedsSecondPerson, partyNotFound } from './party.errors.js';
import type { Party, PartyEvent } from './party.state.js';

/** Where two persons have to agree (four eyes), the second asking by somebody else approves the first. What was approved stays so. */
export const requestErasure = ({ data, metadata }: RequestErasure, party: Party): readonly PartyEvent[] => {
  const { partyId, partyIds, scope, reason, persons } = data;
  if (party.kind === 'unknown') throw partyNotFound(partyId);
  const before = party.erasure;
  // What was agreed on for one party is no agreement about the whole customer.
  if (before?.approved === true && (before.scope === 'customer' || scope === 'party')) return [];
  const pending = before !== null && !before.approved && before.scope === scope;
  const requestedBy = metadata.actor.id;
  if (persons > 1 && pending && before.requestedBy === requestedBy) throw erasureNeedsSecondPerson(requestedBy);
  const approved = persons === 1 || pending;

  return [ErasureRequested({ partyId, scope, reason, requestedBy, approved: approved ? 'yes' : 'needs_second_person', partyIds: [...partyIds], requestedAt: metadata.now })];
};

/** Never refused: the key is gone. A party of which nothing is known here can be erased too, since other services may have sealed something for it. */
export const confirmErasure = ({ data, metadata }: ConfirmErasure, party: Party): readonly PartyEvent[] => (party.erased ? [] : [PersonalDataErased({ ...data, erasedAt: metadata.now })]);
