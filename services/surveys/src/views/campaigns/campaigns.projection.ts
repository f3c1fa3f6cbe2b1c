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
} from '@rapport/contracts-surveys';
import { on, projection } from '@rapport/event-sourcing';
import { CampaignRow } from './campaigns.row.js';

/** How do the surveys stand? One row per campaign, which mirrors its stream. */
export const campaigns = projection(CampaignRow, {
  name: 'campaigns',
  version: 1,
  mirrors: 'campaign',
  when: [
    on(CampaignDrafted, (_, { data }) => ({
      ...data,
      ...{ version: 0, status: 'draft', startsAt: null, endsAt: null, purpose: null, objects: null, number: null, method: null, selected: 0, pilotParties: 0, pilotAnswers: 0 },
      ...{ pilotFindings: null, closingReason: null, findings: null, credibility: null, useValue: null, reportedTo: null, signedBy: null, startedAt: null, closedAt: null, reportedAt: null },
    })),
    on(CampaignPlanned, (row, { data: { plannedAt: _, ...plan } }) => row && { ...row, ...plan, status: 'planned' }),
    on(CampaignPartySelected, (row, { data }) => row && (data.pilot ? { ...row, pilotParties: row.pilotParties + 1 } : { ...row, selected: row.selected + 1 })),
    on(PilotAnswerCounted, (row) => row && { ...row, pilotAnswers: row.pilotAnswers + 1 }),
    on(CampaignPiloted, (row, { data }) => row && { ...row, status: 'piloted', pilotFindings: data.findings }),
    on(CampaignStarted, (row, { data }) => row && { ...row, status: 'fielding', startedAt: data.startedAt }),
    on(CampaignClosed, (row, { data }) => row && { ...row, status: 'closed', closingReason: data.reason, closedAt: data.closedAt }),
    on(CampaignAnalysed, (row, { data: { findings, credibility, useValue } }) => row && { ...row, status: 'analysed', findings, credibility, useValue }),
    on(CampaignReported, (row, { data: { reportedTo, signedBy, reportedAt } }) => row && { ...row, status: 'reported', reportedTo, signedBy, reportedAt }),
  ],
  keyOf: ({ data }) => data.campaignId,
});
