import { defineEvent, InstantField, Maybe, OneOf, PersonalField, Text, Uuid, type EventOf } from '@rapport/event-sourcing';
import { Type } from 'typebox';
import { CREDIBILITIES, SURVEY_METHODS } from './codes.js';

/** A survey is wanted (SM-7): with this template, owned by this department (SUR-18). */
export const CampaignDrafted = defineEvent('surveys.campaign-drafted', 1, { campaignId: Uuid(), templateId: Text(60), title: Text(200), owner: Text(200), draftedAt: InstantField() });
export type CampaignDrafted = EventOf<typeof CampaignDrafted>;

/** The plan of SUR-15: time, purpose, objects, number of objects, and one method. */
export const CampaignPlanned = defineEvent('surveys.campaign-planned', 1, {
  campaignId: Uuid(),
  startsAt: InstantField(),
  endsAt: InstantField(),
  purpose: Text(2_000),
  objects: Text(2_000),
  number: Type.Integer({ minimum: 1 }),
  method: OneOf(SURVEY_METHODS),
  plannedAt: InstantField(),
});
export type CampaignPlanned = EventOf<typeof CampaignPlanned>;

/** A party is to be asked: before the start as part of the pilot, afterwards for the result. Contact fatigue is judged next, party by party. */
export const CampaignPartySelected = defineEvent('surveys.campaign-party-selected', 1, {
  campaignId: Uuid(),
  templateId: Text(60),
  selectedPartyId: Uuid(),
  pilot: Type.Boolean(),
  to: Maybe(PersonalField(Text(320))),
  language: OneOf(['zh', 'en']),
});
export type CampaignPartySelected = EventOf<typeof CampaignPartySelected>;

/** An answer of the rehearsal has come in; it never counts in results. */
export const PilotAnswerCounted = defineEvent('surveys.pilot-answer-counted', 1, { campaignId: Uuid(), invitationId: Uuid() });
export type PilotAnswerCounted = EventOf<typeof PilotAnswerCounted>;

export const CampaignPiloted = defineEvent('surveys.campaign-piloted', 1, { campaignId: Uuid(), answers: Type.Integer({ minimum: 1 }), findings: Text(2_000), pilotedAt: InstantField() });
export type CampaignPiloted = EventOf<typeof CampaignPiloted>;

export const CampaignStarted = defineEvent('surveys.campaign-started', 1, { campaignId: Uuid(), startedAt: InstantField() });
export type CampaignStarted = EventOf<typeof CampaignStarted>;

export const CampaignClosed = defineEvent('surveys.campaign-closed', 1, { campaignId: Uuid(), reason: Text(2_000), closedAt: InstantField() });
export type CampaignClosed = EventOf<typeof CampaignClosed>;

/** Content, credibility and use value have been judged (SUR-16). */
export const CampaignAnalysed = defineEvent('surveys.campaign-analysed', 1, {
  campaignId: Uuid(),
  findings: Text(4_000),
  credibility: OneOf(CREDIBILITIES),
  useValue: Text(2_000),
  analysedAt: InstantField(),
});
export type CampaignAnalysed = EventOf<typeof CampaignAnalysed>;

/** Submitted upward as a basis of decisions, signed off. */
export const CampaignReported = defineEvent('surveys.campaign-reported', 1, { campaignId: Uuid(), reportedTo: Text(200), signedBy: Text(200), reportedAt: InstantField() });
export type CampaignReported = EventOf<typeof CampaignReported>;
