import { ComplaintLodged } from '@rapport/contracts-complaints';
import { AnonymousContactOpened } from '@rapport/contracts-customers';
import { derivedId, instant, personal, type EventOf } from '@rapport/event-sourcing';
import { reactionSpec, recorded, SPEC_NOW } from '@rapport/testing';
import { openAnonymousContactWhenComplaintLodgedPublicly } from './open-anonymous-contact-when-complaint-lodged-publicly.js';

const given = reactionSpec(openAnonymousContactWhenComplaintLodgedPublicly);
const partyId = derivedId('spec', 'party');
const replyTo = personal(partyId, 'lilei@example.com');

const lodged = (said: Partial<EventOf<typeof ComplaintLodged>['data']> = {}) =>
  recorded(
    ComplaintLodged({
      complaintId: derivedId('spec', 'complaint'),
      complainantId: partyId,
      receiptNumber: 'C-DWE2-MD2V-FM72-4',
      intake: 'public',
      channel: 'web',
      content: 'product',
      severity: 'substantive',
      subject: '洗衣机漏水',
      narrative: null,
      product: null,
      cause: null,
      intensity: null,
      claim: null,
      ticketId: null,
      handlerId: null,
      complainantName: null,
      replyTo,
      language: 'zh',
      answerDueAt: instant('2026-03-17T09:00:00Z'),
      lodgedAt: SPEC_NOW,
      ...said,
    }),
    { partyId },
  );

describe('a complaint through the open form', () => {
  it('makes its unknown party an anonymous contact with the address for the answer', () =>
    given().when(lodged()).then({ stream: `party-${partyId}`, type: 'OpenAnonymousContact', data: { partyId, channel: 'web', phone: null, email: replyTo } }));

  it('keeps a channel that contacts do not know as other', () =>
    given().when(lodged({ channel: 'referral', replyTo: null })).then({ stream: `party-${partyId}`, type: 'OpenAnonymousContact', data: { partyId, channel: 'other', phone: null, email: null } }));

  it('changes nothing for a party on record', () =>
    given(AnonymousContactOpened({ partyId, number: 'P-1', channel: 'web', phone: null, email: null, openedAt: SPEC_NOW })).when(lodged()).thenNothing());
});

describe('a complaint that came in otherwise', () => {
  it.each(['agent', 'escalated', 'import'] as const)('(%s) opens nobody', (intake) => given().when(lodged({ intake })).thenNothing());
});
