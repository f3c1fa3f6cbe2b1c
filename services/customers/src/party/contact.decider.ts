import { FeedbackRecorded, InteractionRecorded, InterestShown } from '@rapport/contracts-customers';
import { mintedId, occurred } from '@rapport/event-sourcing';
import { withLevel } from './level.rule.js';
import type { RecordFeedback, RecordInteraction } from './party.commands.js';
import { happenedInFuture, interactionNotOpen, interactionOneSided, partyNotFound } from './party.errors.js';
import type { Party, PartyEvent } from './party.state.js';

/** A contact is recorded whoever the party is and wherever it has joined. One that names a product shows interest in it (SM-1). */
export const recordInteraction = ({ data, metadata }: RecordInteraction, party: Party): readonly PartyEvent[] => {
  const { happenedAt, ...interaction } = data;
  const { partyId, contact, product } = interaction;
  const at = happenedAt ?? metadata.now;
  if (party.kind === 'unknown') throw partyNotFound(partyId);
  if (contact.initiator === contact.recipient) throw interactionOneSided(contact.initiator);
  if (at > metadata.now) throw happenedInFuture(at);

  const interactionId = mintedId(metadata.commandId, 'interaction');
  const recorded = occurred(InteractionRecorded({ ...interaction, interactionId }), at);
  if (product === null) return [recorded];
  const interest = occurred(InterestShown({ partyId, kind: 'enquiry', product, interactionId, shownAt: at }), at);

  return withLevel(party, [recorded, interest], { partyId, rule: 'interest_shown', evidence: `interaction ${interactionId}`, at: metadata.now });
};

export const recordFeedback = ({ data, metadata }: RecordFeedback, party: Party): readonly PartyEvent[] => {
  if (party.kind === 'unknown') throw partyNotFound(data.partyId);
  if (!party.openLoops.includes(data.interactionId)) throw interactionNotOpen(data.interactionId);

  return [FeedbackRecorded({ ...data, recordedAt: metadata.now })];
};
