import { streamOf, type NewEvent } from '@rapport/event-sourcing';
import { projectionSpec, recorded } from '@rapport/testing';
import * as story from '../survey-story.fold.js';
import { responses } from './responses.projection.js';

const stream = streamOf({ category: 'invitation' }, story.invitationId);
const given = (...events: readonly NewEvent[]) => projectionSpec(responses)(...events.map((event, index) => recorded(event, { stream, position: index + 1, version: index + 1 })));

describe('the responses', () => {
  it('begin with the invitation', () =>
    given(story.sent, story.opened).then({
      ...{ invitationId: story.invitationId, version: 2, partyId: story.partyId, occasion: 'ticket-closed', ticketId: story.ticketId, complaintId: null, delivery: 'message', language: 'zh' },
      ...{ status: 'opened', sentAt: story.at(0), openedAt: story.at(1), submittedAt: null, band: null, answers: [] },
    }));

  it('show the answer and what it is worth', () =>
    given(story.sent, story.opened, story.answered(8, 6)).then({
      ...{ status: 'submitted', version: 3, band: 'disappointed', credibility: 'credible', expectationSum: 40, perceptionSum: 30, comment: 'Late.', duration: 60_000, submittedAt: story.at(2) },
      answers: story.answersOf(8, 6),
    }));

  it('show that nobody answered', () => given(story.sent, story.expired).then({ status: 'expired', expiredAt: story.expired.data.expiredAt }));

  it('know no answer to an invitation that was not sent', () => given(story.answered(8, 8)).thenNothing());
});
