import { operation } from '../client.js';
import type * as types from './surveys.types.gen.js';

export const surveysOperations = {
  draftCampaign: operation<types.DraftCampaignData, types.DraftCampaignResponse>('POST', '/v1/campaigns'),
  listCampaigns: operation<types.ListCampaignsData, types.ListCampaignsResponse>('GET', '/v1/campaigns'),
  getCampaign: operation<types.GetCampaignData, types.GetCampaignResponse>('GET', '/v1/campaigns/{campaignId}'),
  analyseCampaign: operation<types.AnalyseCampaignData, types.AnalyseCampaignResponse>('POST', '/v1/campaigns/{campaignId}/analyse'),
  closeCampaign: operation<types.CloseCampaignData, types.CloseCampaignResponse>('POST', '/v1/campaigns/{campaignId}/close'),
  finishPilot: operation<types.FinishPilotData, types.FinishPilotResponse>('POST', '/v1/campaigns/{campaignId}/finish-pilot'),
  /** Selects a party to be asked: for the pilot while the campaign is planned, in earnest while it is fielding. Contact fatigue is judged next. */
  selectParty: operation<types.SelectPartyData, types.SelectPartyResponse>('POST', '/v1/campaigns/{campaignId}/parties'),
  /** Time, purpose, objects, number of objects, method. */
  planCampaign: operation<types.PlanCampaignData, types.PlanCampaignResponse>('POST', '/v1/campaigns/{campaignId}/plan'),
  /** Submits the analysis upward, signed. */
  reportCampaign: operation<types.ReportCampaignData, types.ReportCampaignResponse>('POST', '/v1/campaigns/{campaignId}/report'),
  startCampaign: operation<types.StartCampaignData, types.StartCampaignResponse>('POST', '/v1/campaigns/{campaignId}/start'),
  /** Who was asked, who was spared, and why. */
  listDecisions: operation<types.ListDecisionsData, types.ListDecisionsResponse>('GET', '/v1/fatigue-ledger'),
  /** The link of an invitation, for parties that have no address. Whoever holds it may answer. */
  getLink: operation<types.GetLinkData, types.GetLinkResponse>('GET', '/v1/invitations/{invitationId}/link'),
  /** The answer as an interviewer took it down. */
  recordResponse: operation<types.RecordResponseData, types.RecordResponseResponse>('POST', '/v1/invitations/{invitationId}/response'),
  /** Views and reactions with generation, lag and parked keys. */
  listProjections: operation<types.ListProjectionsData, unknown>('GET', '/v1/operations/projections'),
  /** Writes the tables of opened personal data anew, so that nothing of what was erased is left in their files, and says how far back the write-ahead log reaches. */
  rewriteOpened: operation<types.RewriteOpenedData, unknown>('POST', '/v1/operations/projections/rewrite'),
  /** Builds a view a second time and compares the two byte for byte. */
  compareProjection: operation<types.CompareProjectionData, unknown>('POST', '/v1/operations/projections/{view}/compare'),
  /** Keys whose events wait for a repair. */
  listParked: operation<types.ListParkedData, unknown>('GET', '/v1/operations/projections/{view}/parked'),
  /** Builds a view anew from the log and flips to the new generation. */
  rebuildProjection: operation<types.RebuildProjectionData, unknown>('POST', '/v1/operations/projections/{view}/rebuild'),
  /** Applies the parked events of a key, or of all keys, in order. */
  releaseParked: operation<types.ReleaseParkedData, unknown>('POST', '/v1/operations/projections/{view}/release'),
  /** Lets a reaction that halted as LOG_REWOUND go on where the log ends now; what lies before is not reacted to. Answers with the lanes concerned. */
  restartReaction: operation<types.RestartReactionData, unknown>('POST', '/v1/operations/projections/{view}/restart'),
  /** The questionnaire behind a link. Following it for the first time is noted: it is when the answer begins. */
  questionnaire: operation<types.QuestionnaireData, types.QuestionnaireResponse>('GET', '/v1/public/survey-answers/{token}'),
  /** The one answer to an invitation, by its link. */
  submitResponse: operation<types.SubmitResponseData, types.SubmitResponseResponse>('POST', '/v1/public/survey-answers/{token}'),
  /** Invitations and their responses. */
  listResponses: operation<types.ListResponsesData, types.ListResponsesResponse>('GET', '/v1/responses'),
  getResponse: operation<types.GetResponseData, types.GetResponseResponse>('GET', '/v1/responses/{invitationId}'),
  /** Index, bands and rate per template and campaign, for the period and for each of its days. */
  getIndex: operation<types.GetIndexData, types.GetIndexResponse>('GET', '/v1/satisfaction-index'),
  listTemplates: operation<types.ListTemplatesData, types.ListTemplatesResponse>('GET', '/v1/templates'),
  getTemplate: operation<types.GetTemplateData, types.GetTemplateResponse>('GET', '/v1/templates/{templateId}'),
};
