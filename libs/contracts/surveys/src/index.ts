import type { PublishedLanguage } from '@rapport/event-sourcing';
import {
  CampaignAnalysed,
  CampaignClosed,
  CampaignDrafted,
  CampaignPartySelected,
  CampaignPiloted,
  CampaignPlanned,
  CampaignReported,
  CampaignStarted,
  PilotAnswerCounted,
} from './campaign.js';
import { InvitationGranted, InvitationWithheld } from './contact-fatigue.js';
import { InvitationExpired, InvitationOpened, InvitationSent, MessageRequested } from './invitation.js';
import { surveysRefusals } from './refusals.js';
import { ResponseSubmitted } from './response-submitted.js';

export * from './campaign.js';
export * from './codes.js';
export * from './contact-fatigue.js';
export * from './invitation.js';
export * from './occasion.js';
export * from './refusals.js';
export * from './response-submitted.js';

/** Every fact of a campaign, in the order of SM-7. */
export const campaignEvents = [
  CampaignDrafted,
  CampaignPlanned,
  CampaignPartySelected,
  PilotAnswerCounted,
  CampaignPiloted,
  CampaignStarted,
  CampaignClosed,
  CampaignAnalysed,
  CampaignReported,
] as const;

/** Every fact of the stream that spares a party too many questions. */
export const fatigueEvents = [InvitationGranted, InvitationWithheld] as const;

/** Every fact of an invitation, in the order of SM-8. */
export const invitationEvents = [InvitationSent, InvitationOpened, ResponseSubmitted, InvitationExpired, MessageRequested] as const;

/** What surveys publishes: campaigns, who may be asked, invitations, answers. */
export const surveysLanguage: PublishedLanguage = {
  service: 'surveys',
  categories: ['campaign', 'fatigue', 'invitation'],
  events: [...campaignEvents, ...fatigueEvents, ...invitationEvents],
  refusals: surveysRefusals,
};
