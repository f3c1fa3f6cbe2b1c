import { surveysRefusals, type CampaignStatus } from '@rapport/contracts-surveys';
import { refuse } from '@rapport/event-sourcing';

const { CAMPAIGN_NOT_FOUND, CAMPAIGN_ALREADY_DRAFTED, CAMPAIGN_STEP_OUT_OF_ORDER, CAMPAIGN_PLAN_INCOMPLETE, CAMPAIGN_PILOT_MISSING, CAMPAIGN_NOT_INVITING } = surveysRefusals;

export const campaignNotFound = (campaignId: string) => refuse(CAMPAIGN_NOT_FOUND, { campaignId });

export const campaignAlreadyDrafted = (campaignId: string) => refuse(CAMPAIGN_ALREADY_DRAFTED, { campaignId });

export const campaignStepOutOfOrder = (campaignId: string, step: string, status: CampaignStatus, expected: readonly CampaignStatus[]) =>
  refuse(CAMPAIGN_STEP_OUT_OF_ORDER, { campaignId, step, status, expected: expected.join(' / ') });

export const campaignPlanIncomplete = (missing: readonly string[]) => refuse(CAMPAIGN_PLAN_INCOMPLETE, { missing: missing.join(', ') });

export const campaignPilotMissing = () => refuse(CAMPAIGN_PILOT_MISSING);

export const campaignNotInviting = (campaignId: string, status: CampaignStatus) => refuse(CAMPAIGN_NOT_INVITING, { campaignId, status });
