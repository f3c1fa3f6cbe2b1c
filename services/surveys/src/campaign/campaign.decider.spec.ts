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
import { DAY, derivedId, later, personal } from '@rapport/event-sourcing';
import { deciderSpec, metadata, SPEC_NOW } from '@rapport/testing';
import type { CampaignCommand } from './campaign.commands.js';
import { campaignAggregate, campaignDecider, type CampaignEvent } from './campaign.decider.js';

const given = deciderSpec(campaignDecider);
const campaignId = derivedId('spec', 'campaign');
const partyId = derivedId('spec', 'party');
const invitationId = derivedId('spec', 'invitation');
const now = SPEC_NOW;
const give = <Type extends CampaignCommand['type']>(type: Type, data: object = {}) => ({ type, data: { campaignId, ...data }, metadata: metadata() }) as unknown as Extract<CampaignCommand, { type: Type }>;

const fields = { startsAt: now, endsAt: later(now, DAY), purpose: 'Find what disappoints', objects: 'Buyers', number: 200, method: 'questionnaire' as const };
const drafted = CampaignDrafted({ campaignId, templateId: 'satisfaction-5', title: 'Spring', owner: 'service', draftedAt: now });
const planned = CampaignPlanned({ campaignId, ...fields, plannedAt: now });
const selected = (pilot: boolean) => CampaignPartySelected({ campaignId, templateId: 'satisfaction-5', selectedPartyId: partyId, pilot, to: personal(partyId, 'lei@example.com'), language: 'zh' });
const counted = PilotAnswerCounted({ campaignId, invitationId });
const piloted = CampaignPiloted({ campaignId, answers: 1, findings: 'Fine', pilotedAt: now });
const started = CampaignStarted({ campaignId, startedAt: now });
const closed = CampaignClosed({ campaignId, reason: 'End date', closedAt: now });
const analysed = CampaignAnalysed({ campaignId, findings: 'Late', credibility: 'credible', useValue: 'High', analysedAt: now });
const reported = CampaignReported({ campaignId, reportedTo: 'management', signedBy: 'head', reportedAt: now });
const fielding = [drafted, planned, counted, piloted, started];

describe('a campaign', () => {
  const steps: readonly [CampaignCommand, readonly CampaignEvent[], CampaignEvent][] = [
    [give('PlanCampaign', fields), [drafted], planned],
    [give('FinishPilot', { findings: 'Fine' }), [drafted, planned, counted], piloted],
    [give('StartCampaign'), [drafted, planned, counted, piloted], started],
    [give('CloseCampaign', { reason: 'End date' }), fielding, closed],
    [give('AnalyseCampaign', { findings: 'Late', credibility: 'credible', useValue: 'High' }), [...fielding, closed], analysed],
    [give('ReportCampaign', { reportedTo: 'management', signedBy: 'head' }), [...fielding, closed, analysed], reported],
  ];

  it('is drafted over a questionnaire that exists, once', () => {
    const draft = give('DraftCampaign', { templateId: 'satisfaction-5', title: 'Spring', owner: 'service' });
    given().when(draft).then(drafted);
    given(drafted).when(draft).thenFails('CAMPAIGN_ALREADY_DRAFTED');
    given().when(give('DraftCampaign', { templateId: 'nothing', title: 'Spring', owner: 'service' })).thenFails('TEMPLATE_NOT_FOUND');
    expect(campaignAggregate.partyOf(draft)).toBeNull();
  });

  it.each(steps.map(([command, before, after]) => [command.type, command, before, after] as const))('%s has its turn, and only then', (_type, command, before, after) => {
    given(...before).when(command).then(after);
    given(...fielding, closed, analysed, reported).when(command).thenFails('CAMPAIGN_STEP_OUT_OF_ORDER', { step: command.type, status: 'reported' });
    given().when(command).thenFails('CAMPAIGN_NOT_FOUND');
  });

  it.each([
    [{ startsAt: null }, 'time'],
    [{ endsAt: null }, 'time'],
    [{ endsAt: now }, 'time'],
    [{ purpose: null }, 'purpose'],
    [{ objects: null }, 'objects'],
    [{ number: null }, 'number'],
    [{ purpose: null, number: null }, 'purpose, number'],
  ])('is not planned with %j', (gap, missing) => given(drafted).when(give('PlanCampaign', { ...fields, ...gap })).thenFails('CAMPAIGN_PLAN_INCOMPLETE', { missing }));

  it('is not started without a rehearsal', () => {
    given(drafted, planned).when(give('FinishPilot', { findings: 'None' })).thenFails('CAMPAIGN_PILOT_MISSING');
    given(drafted, planned).when(give('StartCampaign')).thenFails('CAMPAIGN_STEP_OUT_OF_ORDER', { expected: 'piloted' });
  });

  it('may be planned anew before the rehearsal is through', () => given(drafted, planned).when(give('PlanCampaign', fields)).then(planned));
});

describe('the parties of a campaign', () => {
  const select = give('SelectParty', { partyId, to: 'lei@example.com', language: 'zh' });

  it('are asked in the pilot while it is planned, in earnest while it is fielding', () => {
    given(drafted, planned).when(select).then(selected(true));
    given(...fielding).when(select).then(selected(false));
  });

  it('are asked once', () => given(drafted, planned, selected(true)).when(select).thenNothing());

  it('are asked at no other time', () => {
    given(drafted).when(select).thenFails('CAMPAIGN_NOT_INVITING', { status: 'draft' });
    given(...fielding, closed).when(select).thenFails('CAMPAIGN_NOT_INVITING', { status: 'closed' });
    given().when(select).thenFails('CAMPAIGN_NOT_FOUND');
  });

  it('count for the rehearsal with one answer each', () => {
    const count = give('CountPilotAnswer', { invitationId });
    given(drafted, planned).when(count).then(counted);
    given(drafted, planned, counted).when(count).thenNothing();
    given().when(count).thenFails('CAMPAIGN_NOT_FOUND');
  });
});
