import { InvitationExpired, InvitationOpened, InvitationSent, MessageRequested, ResponseSubmitted, type Occasion } from '@rapport/contracts-surveys';
import { DAY, derivedId, later, personal, type Instant } from '@rapport/event-sourcing';
import { deciderSpec, metadata, SPEC_NOW } from '@rapport/testing';
import { templateOf } from '../templates/templates.js';
import type { GivenAnswer, SendInvitation, SubmitResponse } from './invitation.commands.js';
import { invitationAggregate, invitationDecider } from './invitation.decider.js';
import type { InvitationEvent } from './invitation.state.js';

const given = deciderSpec(invitationDecider);
const invitationId = derivedId('spec', 'invitation');
const partyId = derivedId('spec', 'party');
const occasion: Occasion = { kind: 'ticket-closed', ticketId: derivedId('spec', 'ticket'), complaintId: null };
const now = SPEC_NOW;
const expiresAt = later(now, 14 * DAY);
const asked = { invitationId, templateId: 'satisfaction-5', campaignId: null, occasion, pilot: false, language: 'en' as const };

const send = (data: Partial<SendInvitation['data']> = {}): SendInvitation => ({ type: 'SendInvitation', data: { ...asked, partyId, to: null, ...data }, metadata: metadata() });
const sentWith = (data: Partial<InvitationSent['data']> = {}) => InvitationSent({ ...asked, respondentId: partyId, delivery: 'by-agent', expiresAt, sentAt: now, ...data });
const sent = sentWith();
const opened = InvitationOpened({ invitationId, openedAt: now });
const expired = InvitationExpired({ invitationId, expiredAt: expiresAt });

const all = (expectation: number, perception: number, templateId = 'satisfaction-5'): GivenAnswer[] => templateOf(templateId)!.items.map(({ itemId }) => ({ itemId, expectation, perception }));
const submit = (answers: readonly GivenAnswer[], { at = later(now, 60_000), comment = null }: { at?: Instant; comment?: string | null } = {}): SubmitResponse => ({
  type: 'SubmitResponse',
  data: { invitationId, method: 'questionnaire', answers, comment },
  metadata: metadata({ now: at }),
});
const response = (command: SubmitResponse, ...before: readonly InvitationEvent[]) => invitationDecider.decide(command, before.reduce(invitationDecider.evolve, invitationDecider.initial))[0]!.data as ResponseSubmitted['data'];
const submitted = ResponseSubmitted({
  ...{ invitationId, templateId: 'satisfaction-5', campaignId: null, occasion, pilot: false, method: 'questionnaire', comment: null, doubts: [], duration: 60_000, submittedAt: later(now, 60_000) },
  ...{ answers: all(8, 6).map((answer) => ({ ...answer, group: answer.itemId as 'concept' })), expectationSum: 40, perceptionSum: 30, band: 'disappointed', credibility: 'credible' },
});

describe('sending an invitation', () => {
  it('asks for a message where there is an address, and sets the day it ends', () => {
    const to = personal(partyId, 'lei@example.com');
    const [first, second] = invitationDecider.decide(send({ to, language: 'zh' }), { status: 'none' });
    expect(first).toEqual(sentWith({ delivery: 'message', language: 'zh' }));
    expect(second).toMatchObject({ type: MessageRequested.type, data: { invitationId, to, subject: '您对我们的服务满意吗？' } });
    expect((second as MessageRequested).data.body).toContain('{link}');
    given().when(send()).thenAlarms({ name: 'surveys.invitation-expiry', due: expiresAt, data: { invitationId } });
  });

  it('leaves the link to an agent where there is none', () => given().when(send()).then(sent));

  it('happens once, for a questionnaire that exists', () => {
    given(sent).when(send()).thenFails('INVITATION_ALREADY_SENT');
    given().when(send({ templateId: 'nothing' })).thenFails('TEMPLATE_NOT_FOUND');
  });

  it('lays it in the lane of the party', () => {
    expect(invitationAggregate.partyOf(send())).toBe(partyId);
    expect(invitationAggregate.partyOf(submit([]))).toBeNull();
  });
});

describe('opening an invitation', () => {
  const open = { type: 'OpenInvitation' as const, data: { invitationId }, metadata: metadata() };

  it('is noted the first time', () => {
    given(sent).when(open).then(opened);
    given(sent, opened).when(open).thenNothing();
    given(sent, submitted).when(open).thenNothing();
    given().when(open).thenFails('INVITATION_NOT_FOUND');
  });
});

describe('a response', () => {
  it('is judged by what was expected and what was met', () => {
    given(sent, opened).when(submit(all(8, 6))).then(submitted);
    expect(response(submit(all(8, 8)), sent, opened)).toMatchObject({ band: 'acceptable', credibility: 'credible' });
    expect(response(submit(all(8, 9)), sent, opened)).toMatchObject({ band: 'delighted', expectationSum: 40, perceptionSum: 45 });
  });

  it('compares sums, not single items', () => {
    const mixed = all(8, 8).map((answer, index) => ({ ...answer, perception: index === 0 ? 10 : index === 1 ? 5 : 8 }));
    expect(response(submit(mixed), sent, opened)).toMatchObject({ band: 'disappointed', perceptionSum: 39 });
  });

  it('comes once, in time, to an invitation', () => {
    given(sent, opened, submitted).when(submit(all(8, 8))).thenFails('RESPONSE_ALREADY_SUBMITTED');
    given(sent, expired).when(submit(all(8, 8))).thenFails('INVITATION_EXPIRED');
    given().when(submit(all(8, 8))).thenFails('INVITATION_NOT_FOUND');
  });

  it('answers every item twice, on the scale', () => {
    given(sent).when(submit(all(8, 8).slice(1))).thenFails('RESPONSE_INCOMPLETE', { missing: 'concept' });
    given(sent).when(submit([...all(8, 8), { itemId: 'other', expectation: 1, perception: 1 }])).thenFails('RESPONSE_ITEM_UNKNOWN', { itemId: 'other' });
    given(sent).when(submit([...all(8, 8), all(7, 7)[0]!])).thenFails('RESPONSE_ITEM_UNKNOWN', { itemId: 'concept' });
    for (const wrong of [0, 11, 7.5, Number.NaN]) given(sent).when(submit(all(8, wrong))).thenFails('RESPONSE_OUT_OF_SCALE');
  });

  it('is doubtful where it was given faster than it can be read', () => {
    expect(response(submit(all(8, 7), { at: later(now, 2_499) }), sent, opened)).toMatchObject({ credibility: 'doubtful', doubts: ['speeder'], duration: 2_499 });
    expect(response(submit(all(8, 7), { at: later(now, 2_500) }), sent, opened)).toMatchObject({ credibility: 'credible', duration: 2_500 });
    expect(response(submit(all(8, 7), { at: now }), sent)).toMatchObject({ credibility: 'credible', duration: null });
  });

  it('is doubtful where a long questionnaire has the same pair everywhere', () => {
    const long = sentWith({ templateId: 'restaurant-29' });
    expect(response(submit(all(8, 7, 'restaurant-29')), long)).toMatchObject({ credibility: 'doubtful', doubts: ['straight_lining'] });
    const varied = all(8, 7, 'restaurant-29').map((answer, index) => (index === 28 ? { ...answer, perception: 8 } : answer));
    expect(response(submit(varied), long)).toMatchObject({ credibility: 'credible', doubts: [] });
  });

  it('keeps the comment as personal data of the party', () => expect(response(submit(all(8, 8), { comment: 'Late.' }), sent).comment).toEqual(personal(partyId, 'Late.')));

  it('says that it was part of a pilot', () => expect(response(submit(all(8, 8)), sentWith({ pilot: true, campaignId: partyId }))).toMatchObject({ pilot: true, campaignId: partyId }));
});

describe('an invitation without answer', () => {
  const expire = (at: Instant) => ({ type: 'ExpireInvitation' as const, data: { invitationId }, metadata: metadata({ now: at }) });

  it('expires, and not before its time', () => {
    given(sent).when(expire(expiresAt)).then(expired);
    given(sent).when(expire(later(expiresAt, -1))).thenNothing();
    given(sent, submitted).when(expire(expiresAt)).thenNothing();
    given(sent, expired).when(expire(expiresAt)).thenNothing();
    given().when(expire(expiresAt)).thenFails('INVITATION_NOT_FOUND');
  });
});
