import { InvitationGranted, InvitationWithheld, type Occasion } from '@rapport/contracts-surveys';
import { DAY, derivedId, later, mintedId, personal, type Instant } from '@rapport/event-sourcing';
import { deciderSpec, metadata, SPEC_NOW } from '@rapport/testing';
import type { ConsiderInvitation } from './fatigue.commands.js';
import { fatigueAggregate, fatigueDecider, REST_DAYS } from './fatigue.decider.js';

const given = deciderSpec(fatigueDecider);
const partyId = derivedId('spec', 'party');
const to = personal(partyId, 'lei@example.com');
const closed: Occasion = { kind: 'ticket-closed', ticketId: derivedId('spec', 'ticket'), complaintId: null };
const archived: Occasion = { kind: 'complaint-archived', ticketId: null, complaintId: derivedId('spec', 'complaint') };
const consider = (occasion: Occasion, now: Instant = SPEC_NOW): ConsiderInvitation => ({
  type: 'ConsiderInvitation',
  data: { partyId, occasion, templateId: 'satisfaction-5', campaignId: null, pilot: false, to, language: 'zh' },
  metadata: metadata({ now }),
});
const granted = (occasion: Occasion, at: Instant = SPEC_NOW) =>
  InvitationGranted({ invitationId: mintedId(metadata().commandId, 'invitation'), occasion, templateId: 'satisfaction-5', campaignId: null, pilot: false, to, language: 'zh', grantedAt: at });
const withheld = (occasion: Occasion, until: Instant, at: Instant) => InvitationWithheld({ occasion, templateId: 'satisfaction-5', campaignId: null, reason: 'contact-fatigue', until, withheldAt: at });

describe('a party that was never asked', () => {
  it('is invited', () => given().when(consider(closed)).then(granted(closed)));

  it('has its decisions in its own lane', () => expect(fatigueAggregate.partyOf(consider(closed))).toBe(partyId));
});

describe('a party that was asked', () => {
  const rested = later(SPEC_NOW, REST_DAYS * DAY);

  it('is spared for thirty days, whatever the occasion, and the reason is kept', () => {
    const almost = later(rested, -1);
    given(granted(closed)).when(consider(archived)).then(withheld(archived, rested, SPEC_NOW));
    given(granted(closed)).when(consider(archived, almost)).then(withheld(archived, rested, almost));
  });

  it('is invited again afterwards', () => given(granted(closed)).when(consider(archived, rested)).then(granted(archived, rested)));

  it('does not wait longer for having been spared', () => given(granted(closed), withheld(archived, rested, later(SPEC_NOW, DAY))).when(consider(archived, rested)).then(granted(archived, rested)));
});
