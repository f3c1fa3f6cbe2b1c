import { CampaignAnalysed, CampaignClosed, CampaignDrafted, CampaignPartySelected, CampaignPiloted, CampaignPlanned, CampaignReported, CampaignStarted, PilotAnswerCounted } from '@rapport/contracts-surveys';
import { streamOf, type NewEvent } from '@rapport/event-sourcing';
import { projectionSpec, recorded } from '@rapport/testing';
import * as story from '../survey-story.fold.js';
import { campaigns } from './campaigns.projection.js';

const { campaignId, at } = story;
const stream = streamOf({ category: 'campaign' }, campaignId);
const given = (...events: readonly NewEvent[]) => projectionSpec(campaigns)(...events.map((event, index) => recorded(event, { stream, partyId: null, position: index + 1, version: index + 1 })));

const drafted = CampaignDrafted({ campaignId, templateId: 'satisfaction-5', title: 'Spring', owner: 'service', draftedAt: at(0) });
const planned = CampaignPlanned({ campaignId, startsAt: at(1), endsAt: at(9), purpose: 'Find out', objects: 'Buyers', number: 200, method: 'phone', plannedAt: at(1) });
const selected = (pilot: boolean) => CampaignPartySelected({ campaignId, templateId: 'satisfaction-5', selectedPartyId: story.partyId, pilot, to: null, language: 'zh' });
const counted = PilotAnswerCounted({ campaignId, invitationId: story.invitationId });
const piloted = CampaignPiloted({ campaignId, answers: 1, findings: 'Fine', pilotedAt: at(2) });
const started = CampaignStarted({ campaignId, startedAt: at(3) });
const closed = CampaignClosed({ campaignId, reason: 'End', closedAt: at(4) });
const analysed = CampaignAnalysed({ campaignId, findings: 'Late', credibility: 'credible', useValue: 'High', analysedAt: at(5) });
const reported = CampaignReported({ campaignId, reportedTo: 'management', signedBy: 'head', reportedAt: at(6) });

describe('the campaigns', () => {
  it('begin as drafts, and get their plan', () => {
    given(drafted).then({ campaignId, version: 1, status: 'draft', title: 'Spring', number: null, selected: 0 });
    given(drafted, planned).then({ status: 'planned', number: 200, method: 'phone', purpose: 'Find out', startsAt: at(1), endsAt: at(9) });
  });

  it('count their parties and the answers of the pilot', () => given(drafted, planned, selected(true), counted, piloted, started, selected(false), selected(false)).then({ status: 'fielding', pilotParties: 1, pilotAnswers: 1, pilotFindings: 'Fine', selected: 2, startedAt: at(3) }));

  it('end with a report', () => {
    given(drafted, planned, piloted, started, closed).then({ status: 'closed', closingReason: 'End', closedAt: at(4) });
    given(drafted, planned, piloted, started, closed, analysed).then({ status: 'analysed', findings: 'Late', credibility: 'credible', useValue: 'High' });
    given(drafted, planned, piloted, started, closed, analysed, reported).then({ status: 'reported', reportedTo: 'management', signedBy: 'head', reportedAt: at(6), version: 7 });
  });
});
