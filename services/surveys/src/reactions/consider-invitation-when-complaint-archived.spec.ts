import { ComplaintArchived, ComplaintLodged } from '@rapport/contracts-complaints';
import { derivedId, personal } from '@rapport/event-sourcing';
import { reactionSpec, recorded } from '@rapport/testing';
import * as story from '../views/survey-story.fold.js';
import { considerInvitationWhenComplaintArchived } from './consider-invitation-when-complaint-archived.js';

const { partyId, at } = story;
const complaintId = derivedId('story', 'complaint');
const replyTo = personal(partyId, 'lei@example.com');
const lodged = ComplaintLodged({
  ...{ complaintId, complainantId: partyId, receiptNumber: 'C-1', intake: 'public', channel: 'web', content: 'product', severity: 'trivial', subject: 'Leaks', narrative: null, product: null, cause: null },
  ...{ intensity: null, claim: null, ticketId: null, handlerId: null, complainantName: null, replyTo, language: 'en', answerDueAt: at(9), lodgedAt: at(0) },
});
const archived = recorded(ComplaintArchived({ complaintId, cause: 'leisure', improvement: null, opportunity: null, round: 1, archivedAt: at(5) }), { partyId });
const consideration = (to: unknown, language: string) => ({
  stream: `fatigue-${partyId}`,
  type: 'ConsiderInvitation',
  data: { partyId, occasion: { kind: 'complaint-archived', ticketId: null, complaintId }, templateId: 'satisfaction-5', campaignId: null, pilot: false, to, language },
});

describe('when a complaint is archived', () => {
  it('whoever complained is considered, where and in the language in which they wrote', () => reactionSpec(considerInvitationWhenComplaintArchived)(lodged).when(archived).then(consideration(replyTo, 'en')));

  it('also without an address', () => reactionSpec(considerInvitationWhenComplaintArchived)().when(archived).then(consideration(null, 'zh')));
});
