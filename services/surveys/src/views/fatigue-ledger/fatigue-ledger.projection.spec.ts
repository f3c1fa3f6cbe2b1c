import { InvitationGranted, InvitationWithheld } from '@rapport/contracts-surveys';
import { DAY, later } from '@rapport/event-sourcing';
import { projectionSpec, recorded } from '@rapport/testing';
import * as story from '../survey-story.fold.js';
import { fatigueLedger } from './fatigue-ledger.projection.js';

const { partyId, ticketId, invitationId } = story;
const asked = { templateId: 'satisfaction-5', campaignId: null, occasion: { kind: 'ticket-closed' as const, ticketId, complaintId: null } };
const granted = recorded(InvitationGranted({ ...asked, invitationId, pilot: false, to: null, language: 'zh', grantedAt: story.at(0) }), { partyId, position: 1 });
const withheld = recorded(InvitationWithheld({ ...asked, reason: 'contact-fatigue', until: later(story.at(0), 30 * DAY), withheldAt: story.at(9) }), { partyId, position: 2 });

describe('the fatigue ledger', () => {
  it('has a line for every decision, with the reason where a party was spared', () =>
    projectionSpec(fatigueLedger)(granted, withheld).then(
      { decisionId: granted.id, partyId, decision: 'granted', reason: null, until: null, occasion: 'ticket-closed', ticketId, invitationId, decidedAt: story.at(0) },
      { decisionId: withheld.id, partyId, decision: 'withheld', reason: 'contact-fatigue', until: later(story.at(0), 30 * DAY), invitationId: null, decidedAt: story.at(9) },
    ));
});
