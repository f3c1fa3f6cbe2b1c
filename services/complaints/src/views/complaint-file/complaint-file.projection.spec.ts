import { ComplaintArchived, ComplaintLodged } from '@rapport/contracts-complaints';
import { streamOf, type NewEvent } from '@rapport/event-sourcing';
import { projectionSpec, recorded } from '@rapport/testing';
import * as story from '../complaint-story.fold.js';
import { complaintFile } from './complaint-file.projection.js';

const given = (...events: readonly NewEvent[]) =>
  projectionSpec(complaintFile)(...events.map((event, index) => recorded(event, { stream: streamOf({ category: 'complaint' }, story.complaintId), position: index + 1, version: index + 1, partyId: story.partyId })));

describe('the file of a complaint', () => {
  it('opens with what the complainant said', () =>
    given(story.lodged).then({
      ...{ complaintId: story.complaintId, version: 1, status: 'lodged', partyId: story.partyId, narrative: 'It leaks.', complainantName: 'Li Lei', replyTo: 'lei@example.com', language: 'zh' },
      ...{ intensity: 3, claim: { amount: 150_000, currency: 'CNY' }, items: [], majorReasons: [], breaches: [], heardAt: null, archivedAt: null },
    }));

  it('shows each of the six steps with its time and its words', () =>
    given(...story.wholeStory).then({
      ...{ version: 13, status: 'archived', lodgedAt: story.at(0), heardAt: story.at(1), understoodAt: story.at(2), recordedAt: story.at(3), respondedAt: story.at(4), replyDecidedAt: story.at(5), proposedAt: story.at(6) },
      ...{ acceptedAt: story.at(7), resolvedAt: story.at(9), reportedAt: story.at(10), fedBackAt: story.at(11), archivedAt: story.at(12), replyMode: 'deferred', promisedFor: story.at(48) },
      ...{ notes: 'Calm.', intention: 'A machine that works', summary: 'Three repairs', understanding: 'We see that.', feedback: 'It is yours.', psychology: 'remedy', complainantType: 'rational', technique: 'admit' },
      ...{ cause: 'product_quality', apology: 'Sorry.', outcome: 'Replaced', reportedTo: 'head of service', satisfaction: 'satisfied', improvement: 'New seal' },
      items: [{ ...story.proposed.data.items[0]!, doneAt: story.at(8) }],
    }));

  it('shows what typically goes wrong after a sale', () => {
    given(story.lodged).then({ subCause: null });
    given(ComplaintLodged({ ...story.lodged.data, subCause: 'price_change' })).then({ subCause: 'price_change' });
    given(...story.wholeStory.slice(0, 12), ComplaintArchived({ ...story.archived.data, subCause: 'late_delivery' })).then({ subCause: 'late_delivery' });
  });

  it('clears the table when a solution is rejected', () => given(...story.wholeStory.slice(0, 8), story.rejected).then({ status: 'negotiating', items: [], acceptedAt: null, apology: null }));

  it('begins anew when the matter comes back, and keeps what was said first', () =>
    given(...story.wholeStory, story.reopened).then({ status: 'lodged', round: 2, lodgedAt: story.at(24), heardAt: null, archivedAt: null, items: [], notes: null, narrative: 'It leaks.', cause: 'product_quality' }));

  it('collects reasons, breaches and changes of hands', () =>
    given(story.lodged, story.handedOver, story.breached, story.suspectedMajor).then({ handlerId: 'agent-bo', handlerChanges: 1, breaches: [{ limit: 'statutory', dueAt: story.answerDueAt }], majorReasons: ['stalled'], version: 4 }));

  it('says why a complaint was withdrawn', () => given(story.lodged, story.withdrawn).then({ status: 'withdrawn', withdrawalReason: 'No patience', withdrawnAt: story.at(6) }));

  it('takes adopted records as they are', () =>
    given(story.adopted).then({ intake: 'import', status: 'archived', record: { source: 'bureau', number: '7523056' }, narrative: 'Not my account.', detail: 'Not mine', productVariant: 'Online', replyDecidedAt: story.at(-999), heardAt: null, tags: ['Servicemember'], outcome: 'Closed with explanation' }));
});
