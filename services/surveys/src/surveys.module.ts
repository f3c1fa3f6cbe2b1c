import { surveysLanguage } from '@rapport/contracts-surveys';
import { defineService, parties, PartiesQuery } from '@rapport/service-host';
import { campaignAggregate } from './campaign/campaign.decider.js';
import { fatigueAggregate } from './fatigue/fatigue.decider.js';
import { AnswersController } from './http/answers.controller.js';
import { CampaignsController } from './http/campaigns.controller.js';
import { SurveyReadsController } from './http/survey-reads.controller.js';
import { invitationAggregate } from './invitation/invitation.decider.js';
import { considerInvitationWhenComplaintArchived } from './reactions/consider-invitation-when-complaint-archived.js';
import { considerInvitationWhenPartySelected } from './reactions/consider-invitation-when-party-selected.js';
import { considerInvitationWhenTicketClosed } from './reactions/consider-invitation-when-ticket-closed.js';
import { countPilotAnswerWhenResponseSubmitted } from './reactions/count-pilot-answer-when-response-submitted.js';
import { deliverMessageWhenRequested } from './reactions/deliver-message-when-requested.js';
import { expireInvitationWhenTimeElapsed } from './reactions/expire-invitation-when-time-elapsed.js';
import { sendInvitationWhenGranted } from './reactions/send-invitation-when-granted.js';
import { campaigns } from './views/campaigns/campaigns.projection.js';
import { CampaignsQuery } from './views/campaigns/campaigns.query.js';
import { fatigueLedger } from './views/fatigue-ledger/fatigue-ledger.projection.js';
import { FatigueLedgerQuery } from './views/fatigue-ledger/fatigue-ledger.query.js';
import { responses } from './views/responses/responses.projection.js';
import { ResponsesQuery } from './views/responses/responses.query.js';
import { satisfactionIndex } from './views/satisfaction-index/satisfaction-index.projection.js';
import { SatisfactionIndexQuery } from './views/satisfaction-index/satisfaction-index.query.js';

/** The service surveys, composed. */
export const surveysService = defineService({
  name: 'surveys',
  language: surveysLanguage,
  aggregates: [campaignAggregate, fatigueAggregate, invitationAggregate],
  views: [satisfactionIndex, responses, fatigueLedger, campaigns, parties],
  reactions: [
    considerInvitationWhenTicketClosed,
    considerInvitationWhenComplaintArchived,
    considerInvitationWhenPartySelected,
    sendInvitationWhenGranted,
    expireInvitationWhenTimeElapsed,
    countPilotAnswerWhenResponseSubmitted,
    deliverMessageWhenRequested,
  ],
  controllers: [CampaignsController, AnswersController, SurveyReadsController],
  providers: [SatisfactionIndexQuery, ResponsesQuery, FatigueLedgerQuery, CampaignsQuery, PartiesQuery],
});
