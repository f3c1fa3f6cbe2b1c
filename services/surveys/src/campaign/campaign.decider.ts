import {
  CampaignAnalysed,
  CampaignClosed,
  CampaignDrafted,
  campaignEvents,
  CampaignPartySelected,
  CampaignPiloted,
  CampaignPlanned,
  CampaignReported,
  CampaignStarted,
  PilotAnswerCounted,
  type CampaignStatus,
} from '@rapport/contracts-surveys';
import { aggregate, personal, unreachable, type Decider, type EventOf } from '@rapport/event-sourcing';
import { templateNotFound } from '../invitation/invitation.errors.js';
import { templateOf } from '../templates/templates.js';
import type { CampaignCommand, CountPilotAnswer, DraftCampaign, FinishPilot, PlanCampaign, SelectParty } from './campaign.commands.js';
import { campaignAlreadyDrafted, campaignNotFound, campaignNotInviting, campaignPilotMissing, campaignPlanIncomplete, campaignStepOutOfOrder } from './campaign.errors.js';

export type CampaignEvent = EventOf<(typeof campaignEvents)[number]>;

export type Campaign =
  | { readonly status: 'none' }
  | { readonly status: CampaignStatus; readonly templateId: string; readonly selected: readonly string[]; readonly pilotAnswers: readonly string[] };

type ExistingCampaign = Exclude<Campaign, { readonly status: 'none' }>;

const draft = ({ data, metadata }: DraftCampaign, campaign: Campaign): readonly CampaignEvent[] => {
  if (campaign.status !== 'none') throw campaignAlreadyDrafted(data.campaignId);
  if (templateOf(data.templateId) === undefined) throw templateNotFound(data.templateId);

  return [CampaignDrafted({ ...data, draftedAt: metadata.now })];
};

/** May be planned again until the pilot is through. */
const plan = ({ type, data, metadata }: PlanCampaign, campaign: Campaign): readonly CampaignEvent[] => {
  expectStage(data.campaignId, campaign, type, 'draft', 'planned');
  const { startsAt, endsAt, purpose, objects, number } = data;
  if (startsAt === null || endsAt === null || endsAt <= startsAt || purpose === null || objects === null || number === null) throw campaignPlanIncomplete(gapsIn(data));

  return [CampaignPlanned({ ...data, startsAt, endsAt, purpose, objects, number, plannedAt: metadata.now })];
};

const gapsIn = ({ startsAt, endsAt, purpose, objects, number }: PlanCampaign['data']): readonly string[] => [
  ...(startsAt === null || endsAt === null || endsAt <= startsAt ? ['time'] : []),
  ...(purpose === null ? ['purpose'] : []),
  ...(objects === null ? ['objects'] : []),
  ...(number === null ? ['number'] : []),
];

/** A party is selected once for the pilot or for the result. */
const select = ({ data: { campaignId, partyId, to, language } }: SelectParty, campaign: Campaign): readonly CampaignEvent[] => {
  const { status, templateId, selected } = existing(campaignId, campaign);
  if (status !== 'planned' && status !== 'fielding') throw campaignNotInviting(campaignId, status);
  if (selected.includes(partyId)) return [];

  return [CampaignPartySelected({ campaignId, templateId, selectedPartyId: partyId, pilot: status === 'planned', to: to === null ? null : personal(partyId, to), language })];
};

const countPilotAnswer = ({ data: { campaignId, invitationId } }: CountPilotAnswer, campaign: Campaign): readonly CampaignEvent[] =>
  existing(campaignId, campaign).pilotAnswers.includes(invitationId) ? [] : [PilotAnswerCounted({ campaignId, invitationId })];

const finishPilot = ({ type, data: { campaignId, findings }, metadata }: FinishPilot, campaign: Campaign): readonly CampaignEvent[] => {
  const { pilotAnswers } = expectStage(campaignId, campaign, type, 'planned');
  if (pilotAnswers.length === 0) throw campaignPilotMissing();

  return [CampaignPiloted({ campaignId, answers: pilotAnswers.length, findings, pilotedAt: metadata.now })];
};

const existing = (campaignId: string, campaign: Campaign): ExistingCampaign => {
  if (campaign.status === 'none') throw campaignNotFound(campaignId);

  return campaign;
};

const expectStage = (campaignId: string, campaign: Campaign, step: string, ...expected: readonly CampaignStatus[]): ExistingCampaign => {
  const found = existing(campaignId, campaign);
  if (!expected.includes(found.status)) throw campaignStepOutOfOrder(campaignId, step, found.status, expected);

  return found;
};

const decide = (command: CampaignCommand, campaign: Campaign): readonly CampaignEvent[] => {
  const { campaignId } = command.data;
  const { now } = command.metadata;
  switch (command.type) {
    case 'DraftCampaign':
      return draft(command, campaign);
    case 'PlanCampaign':
      return plan(command, campaign);
    case 'SelectParty':
      return select(command, campaign);
    case 'CountPilotAnswer':
      return countPilotAnswer(command, campaign);
    case 'FinishPilot':
      return finishPilot(command, campaign);
    case 'StartCampaign':
      expectStage(campaignId, campaign, command.type, 'piloted');
      return [CampaignStarted({ campaignId, startedAt: now })];
    case 'CloseCampaign':
      expectStage(campaignId, campaign, command.type, 'fielding');
      return [CampaignClosed({ ...command.data, closedAt: now })];
    case 'AnalyseCampaign':
      expectStage(campaignId, campaign, command.type, 'closed');
      return [CampaignAnalysed({ ...command.data, analysedAt: now })];
    case 'ReportCampaign':
      expectStage(campaignId, campaign, command.type, 'analysed');
      return [CampaignReported({ ...command.data, reportedAt: now })];
    default:
      return unreachable(command);
  }
};

const evolve = (campaign: Campaign, event: CampaignEvent): Campaign => {
  if (event.type === CampaignDrafted.type) return { status: 'draft', templateId: event.data.templateId, selected: [], pilotAnswers: [] };
  if (campaign.status === 'none') return campaign;

  switch (event.type) {
    case CampaignPlanned.type:
      return { ...campaign, status: 'planned' };
    case CampaignPartySelected.type:
      return { ...campaign, selected: [...campaign.selected, event.data.selectedPartyId] };
    case PilotAnswerCounted.type:
      return { ...campaign, pilotAnswers: [...campaign.pilotAnswers, event.data.invitationId] };
    case CampaignPiloted.type:
      return { ...campaign, status: 'piloted' };
    case CampaignStarted.type:
      return { ...campaign, status: 'fielding' };
    case CampaignClosed.type:
      return { ...campaign, status: 'closed' };
    case CampaignAnalysed.type:
      return { ...campaign, status: 'analysed' };
    case CampaignReported.type:
      return { ...campaign, status: 'reported' };
    default:
      return unreachable(event);
  }
};

/** A survey from its draft to its report (SM-7). */
export const campaignDecider: Decider<Campaign, CampaignCommand, CampaignEvent> = { initial: { status: 'none' }, decide, evolve };

/** A campaign belongs to no party. */
export const campaignAggregate = aggregate({ category: 'campaign', decider: campaignDecider, events: campaignEvents, partyOf: () => null });
