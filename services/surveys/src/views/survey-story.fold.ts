import { InvitationExpired, InvitationOpened, InvitationSent, ResponseSubmitted, type Answer } from '@rapport/contracts-surveys';
import { DAY, derivedId, instant, later, MINUTE, personal, type Instant } from '@rapport/event-sourcing';

/** The facts of one invitation as specifications tell them. */
export const invitationId = derivedId('story', 'invitation');
export const partyId = derivedId('story', 'party');
export const ticketId = derivedId('story', 'ticket');
export const campaignId = derivedId('story', 'campaign');

const START = instant('2026-03-02T09:05:00.000Z');
/** The moment `minutes` after the story began. */
export const at = (minutes: number): Instant => later(START, minutes * MINUTE);

const occasion = { kind: 'ticket-closed' as const, ticketId, complaintId: null };
const asked = { invitationId, templateId: 'satisfaction-5', campaignId: null, occasion, pilot: false };
const groups = ['concept', 'behaviour', 'audiovisual', 'product', 'service'] as const;

export const sent = InvitationSent({ ...asked, respondentId: partyId, delivery: 'message', language: 'zh', expiresAt: later(START, 14 * DAY), sentAt: at(0) });
export const opened = InvitationOpened({ invitationId, openedAt: at(1) });
export const expired = InvitationExpired({ invitationId, expiredAt: later(START, 14 * DAY) });

export const answersOf = (expectation: number, perception: number): Answer[] => groups.map((group) => ({ itemId: group, group, expectation, perception }));

/** A response with the same pair for every item. */
export const answered = (expectation: number, perception: number, data: Partial<ResponseSubmitted['data']> = {}): ResponseSubmitted =>
  ResponseSubmitted({
    ...asked,
    ...{ method: 'questionnaire', answers: answersOf(expectation, perception), expectationSum: 5 * expectation, perceptionSum: 5 * perception, credibility: 'credible', doubts: [] },
    ...{ band: perception < expectation ? 'disappointed' : perception === expectation ? 'acceptable' : 'delighted' },
    ...{ comment: personal(partyId, 'Late.'), duration: 60_000, submittedAt: at(2) },
    ...data,
  });
