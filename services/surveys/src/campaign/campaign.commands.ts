import type { Credibility, SurveyMethod } from '@rapport/contracts-surveys';
import type { Command, Instant, Language } from '@rapport/event-sourcing';

interface OfCampaign {
  readonly campaignId: string;
}

export type DraftCampaign = Command<'DraftCampaign', OfCampaign & { readonly templateId: string; readonly title: string; readonly owner: string }>;

/** The fields of SUR-15; whatever is still open is null. */
export type PlanCampaign = Command<
  'PlanCampaign',
  OfCampaign & {
    readonly startsAt: Instant | null;
    readonly endsAt: Instant | null;
    readonly purpose: string | null;
    readonly objects: string | null;
    readonly number: number | null;
    readonly method: SurveyMethod;
  }
>;

/** A party is to be asked: in the pilot while the campaign is planned, in earnest while it is fielding. */
export type SelectParty = Command<'SelectParty', OfCampaign & { readonly partyId: string; readonly to: string | null; readonly language: Language }>;
export type CountPilotAnswer = Command<'CountPilotAnswer', OfCampaign & { readonly invitationId: string }>;
export type FinishPilot = Command<'FinishPilot', OfCampaign & { readonly findings: string }>;
export type StartCampaign = Command<'StartCampaign', OfCampaign>;
export type CloseCampaign = Command<'CloseCampaign', OfCampaign & { readonly reason: string }>;
export type AnalyseCampaign = Command<'AnalyseCampaign', OfCampaign & { readonly findings: string; readonly credibility: Credibility; readonly useValue: string }>;
export type ReportCampaign = Command<'ReportCampaign', OfCampaign & { readonly reportedTo: string; readonly signedBy: string }>;

export type CampaignCommand = DraftCampaign | PlanCampaign | SelectParty | CountPilotAnswer | FinishPilot | StartCampaign | CloseCampaign | AnalyseCampaign | ReportCampaign;
