import { ResponseSubmitted } from '@rapport/contracts-surveys';
import { command, reaction, whenever } from '@rapport/event-sourcing';
import { campaignAggregate } from '../campaign/campaign.decider.js';

/** An answer of a pilot counts for the rehearsal of its campaign (SUR-15). */
export const countPilotAnswerWhenResponseSubmitted = reaction('count-pilot-answer-when-response-submitted', [
  whenever(ResponseSubmitted, ({ data: { pilot, campaignId, invitationId } }) =>
    pilot && campaignId !== null ? [command(campaignAggregate, campaignId, { type: 'CountPilotAnswer', data: { campaignId, invitationId } })] : [],
  ),
]);
