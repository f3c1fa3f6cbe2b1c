import { ComplaintLodged, FactsRecorded } from '@rapport/contracts-complaints';
import type { NewEvent } from '@rapport/event-sourcing';
import { projectionSpec, recorded } from '@rapport/testing';
import * as story from '../complaint-story.fold.js';
import { register } from './register.projection.js';

const given = (...events: readonly NewEvent[]) => projectionSpec(register)(...events.map((event, index) => recorded(event, { position: index + 1, partyId: story.partyId })));

describe('the register', () => {
  it('shows a complaint from its first hour', () =>
    given(story.lodged).then({
      ...{ complaintId: story.complaintId, receiptNumber: story.receiptNumber, partyId: story.partyId, intake: 'public', status: 'lodged', channel: 'web', content: 'product', severity: 'substantive' },
      ...{ subject: 'Washer leaks', product: 'washer', cause: null, handlerId: null, major: false, round: 1, breached: false, lodgedAt: story.at(0), answerDueAt: story.answerDueAt, record: null },
    }));

  it('follows it through its states', () => {
    const statuses = ['lodged', 'heard', 'understood', 'recorded', 'responded', 'reply_decided', 'negotiating', 'executing', 'executing', 'resolved', 'reported', 'reported', 'archived'] as const;
    statuses.forEach((status, index) => given(...story.wholeStory.slice(0, index + 1)).then({ status }));
    given(...story.wholeStory).then({ cause: 'product_quality', satisfaction: 'satisfied' });
    given(...story.wholeStory.slice(0, 7), story.rejected).then({ status: 'negotiating' });
    given(story.lodged, story.withdrawn).then({ status: 'withdrawn' });
  });

  it('shows what typically goes wrong after a sale, as it stands now', () => {
    const late = ComplaintLodged({ ...story.lodged.data, subCause: 'late_delivery' });
    given(late).then({ subCause: 'late_delivery', cause: null });
    given(late, story.heard, story.grasped, story.recordedFacts).then({ subCause: null, cause: 'product_quality' });
    given(story.lodged, story.heard, story.grasped, FactsRecorded({ ...story.recordedFacts.data, subCause: 'poor_installation' })).then({ subCause: 'poor_installation' });
  });

  it('marks what is late, major, handed over, back again', () => {
    given(story.lodged, story.handedOver, story.breached, story.suspectedMajor).then({ handlerId: 'agent-bo', breached: true, major: true });
    given(...story.wholeStory, story.breached, story.reopened).then({ status: 'lodged', round: 2, breached: false, satisfaction: null, answerDueAt: story.reopened.data.answerDueAt });
  });

  it('takes adopted records as they are', () =>
    given(story.adopted).then({ status: 'archived', intake: 'import', record: 'bureau:7523056', product: 'Credit report', channel: 'web', region: 'FL', organisation: 'Agency', content: null, answeredInTime: true, lodgedAt: story.at(-1_000), answerDueAt: null }));

  it('knows nothing of a complaint that was never lodged', () => given(story.heard, story.breached).thenNothing());
});
