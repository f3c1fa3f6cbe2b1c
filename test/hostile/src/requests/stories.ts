import type { Operation } from './live-operations.js';

/** What a route is about; `place` is something that is there from the start: a view, a report, an event of the log. */
export type Kind = 'nothing' | 'clock-policy' | 'party' | 'ticket' | 'complaint' | 'campaign' | 'invitation' | 'plan' | 'agent' | 'entitlement' | 'repair' | 'contract' | 'incident' | 'article' | 'post' | 'playbook' | 'playbook-run' | 'ticket-template' | 'distribution-list' | 'round' | 'contact-review' | 'certification' | 'obstacle-measure';

/** What only a sensitive incident has. */
const OF_INCIDENTS = /\/(?:add-viewer|remove-viewer|features|resolve-incident|disclosures)$/;

/** The kind of object that the path of a route names. */
export const KIND_OF = ({ path }: Pick<Operation, 'path'>): Kind | 'place' => {
  if (OF_INCIDENTS.test(path)) return 'incident';
  const [, name] = /\{(\w+)\}/.exec(path) ?? [];
  switch (name) {
    case undefined:
      return 'nothing';
    case 'partyId':
      return 'party';
    case 'ticketId':
      return 'ticket';
    case 'policyId':
      return 'clock-policy';
    case 'complaintId':
      return 'complaint';
    case 'campaignId':
      return 'campaign';
    case 'invitationId':
    case 'token':
      return 'invitation';
    case 'rosterId':
      return 'agent';
    case 'planId':
      return 'plan';
    case 'entitlementId':
      return 'entitlement';
    case 'postId':
      return 'post';
    case 'articleId':
      return 'article';
    case 'roundId':
      return 'round';
    case 'playbookId':
      return 'playbook';
    case 'listId':
      return 'distribution-list';
    case 'ticketTemplateId':
      return 'ticket-template';
    case 'reviewId':
      return 'contact-review';
    case 'certificationId':
      return 'certification';
    case 'measureId':
      return 'obstacle-measure';
    case 'runId':
      return 'playbook-run';
    case 'contractId':
      return 'contract';
    case 'repairId':
      return 'repair';
    default:
      return 'place';
  }
};

/** The command that makes one. */
export const FIRST = { party: 'customers registerCustomer', ticket: 'tickets openTicket', complaint: 'complaints lodgeComplaint', 'clock-policy': 'tickets publishClockPolicy', campaign: 'surveys draftCampaign', plan: 'tickets publishPlan', agent: 'tickets registerAgent', entitlement: 'tickets grantEntitlement', repair: 'tickets requestRepair', contract: 'tickets signContract', incident: 'tickets openSensitiveIncident', article: 'tickets draftArticle', post: 'tickets noteForumPost', playbook: 'tickets publishPlaybook', 'playbook-run': 'tickets startPlaybookRun', 'ticket-template': 'tickets publishTicketTemplate', 'distribution-list': 'tickets openDistributionList', round: 'tickets planRound', 'contact-review': 'tickets reviewContact', certification: 'tickets certifyUser', 'obstacle-measure': 'tickets planObstacleMeasure' } as const;

const upTo = (service: string, steps: readonly string[], last: string): readonly string[] => steps.slice(0, steps.indexOf(last)).map((step) => `${service} ${step}`);
const ticket = ['assignTicket', 'acknowledgeTicket', 'restateNeed', 'agreeCourse', 'solveTicket', 'checkSatisfaction', 'closeTicket'];
const complaint = ['recordListening', 'graspIntention', 'recordFacts', 'respondWithUnderstanding', 'decideReplyMode', 'proposeSolution', 'acceptSolution', 'completeSolutionItem', 'resolveComplaint', 'reportUp', 'feedBack', 'archiveComplaint'];
const campaign = ['finishPilot', 'startCampaign', 'closeCampaign', 'analyseCampaign', 'reportCampaign'];
export const PILOT = 'an answer to the pilot';
const planned = ['surveys planCampaign', PILOT];
export const ANOTHER = 'another ticket of the same customer';
export const COLLEAGUE = 'a colleague of the same team';

const repair = ['bookVisit', 'dispatchTechnician', 'arriveOnSite', 'takeAway', 'passOn'];
/** A repair follows from an entitlement. */
const ENTITLED = ['customers registerCustomer', 'tickets grantEntitlement'];

/** An agent is with a customer, about a ticket of theirs. */
const live = ['tickets openTicket', 'tickets beginLiveContact'];

const inHelp = upTo('tickets', ticket, 'solveTicket');

/** What is done with a new object before an operation on it succeeds; nothing, where an operation is not named. */
export const STEPS: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(ticket.slice(1).map((step) => [step, upTo('tickets', ticket, step)])),
  ...Object.fromEntries(['checkInOnHold', 'resumeHold'].map((step) => [step, ['tickets placeOnHold']])),
  ...Object.fromEntries(['acceptTransfer', 'refuseTransfer', 'withdrawTransfer'].map((step) => [step, ['tickets requestTransfer']])),
  completeTransfer: ['tickets requestTransfer', 'tickets acceptTransfer'],
  makeCallback: ['tickets dropCall'],
  ...Object.fromEntries(['keepPromise', 'reschedulePromise', 'breakPromise'].map((step) => [step, ['tickets makePromise']])),
  explainPromise: ['tickets makePromise', 'tickets breakPromise'],
  ...Object.fromEntries(['approveRefund', 'rejectRefund'].map((step) => [step, ['tickets requestRefund']])),
  cutLiveContact: live,
  handOverLiveContact: [...live, COLLEAGUE],
  wrapUpLiveContact: [...live, 'tickets endContact'],
  payRefund: ['tickets requestRefund', 'tickets approveRefund'],
  ...Object.fromEntries(['openSubTask', 'awaitCustomer'].map((step) => [step, inHelp])),
  ...Object.fromEntries(['completeSubTask', 'dropSubTask'].map((step) => [step, [...inHelp, 'tickets openSubTask']])),
  resumeHelp: [...inHelp, 'tickets awaitCustomer'],
  endSeries: ['tickets classifyTicket'],
  followThrough: ['tickets assignTicket'],
  confirmBackOnTrack: ['tickets assignTicket', 'tickets followThrough'],
  ...Object.fromEntries(['linkTickets', 'mergeTicket'].map((step) => [step, [ANOTHER]])),
  unmergeTicket: [ANOTHER, 'tickets mergeTicket'],
  splitTicket: ['tickets receiveMessage'],
  publishArticle: ['tickets reviewArticle'],
  ...Object.fromEntries(['voteArticle', 'getPublicArticle', 'getArticleForClients', 'voteAsClient', 'votePublicArticle'].map((step) => [step, ['tickets reviewArticle', 'tickets publishArticle']])),
  proposeArticle: upTo('tickets', ticket, 'checkSatisfaction'),
  ...Object.fromEntries(['upholdAbuse', 'dismissAbuse'].map((step) => [step, ['tickets reportAbuse']])),
  requestRepair: ENTITLED,
  changeContractLine: ['tickets addContractLine'],
  ...Object.fromEntries(['serveRoundStop', 'missRoundStop', 'releaseRoundStop'].map((step) => [step, ['tickets addRoundStop']])),
  ...Object.fromEntries(repair.map((step) => [step, upTo('tickets', repair, step)])),
  finishOnTheSpot: upTo('tickets', repair, 'takeAway'),
  ...Object.fromEntries(['returnUnit', 'returnItem'].map((step) => [step, upTo('tickets', repair, 'passOn')])),
  closeRepair: [...upTo('tickets', repair, 'takeAway'), 'tickets finishOnTheSpot'],
  ...Object.fromEntries(['unsubscribeMember', 'unsubscribeOneself'].map((step) => [step, ['tickets subscribeMember']])),
  reopenTicket: upTo('tickets', ticket, 'checkSatisfaction'),
  ...Object.fromEntries(complaint.map((step) => [step, upTo('complaints', complaint, step)])),
  rejectSolution: upTo('complaints', complaint, 'acceptSolution'),
  reopenComplaint: [...upTo('complaints', complaint, 'archiveComplaint'), 'complaints archiveComplaint'],
  proposeArticleFromComplaint: upTo('complaints', complaint, 'reportUp'),
  selectParty: ['surveys planCampaign'],
  ...Object.fromEntries(campaign.map((step) => [step, [...planned, ...upTo('surveys', campaign, step)]])),
  progressPurchase: ['customers recordPurchase'],
  recordFeedback: ['customers recordInteraction'],
  abandonBuyingProcedure: ['customers enterBuyingProcedure'],
  identifyCustomer: ['customers openAnonymousContact'],
  joinParty: ['customers openAnonymousContact'],
  unjoinParty: ['customers openAnonymousContact', 'customers joinParty'],
};

/** What ends the life of one. */
export const END: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  party: ['customers erasePersonalData'],
  ticket: ['tickets cancelTicket'],
  incident: ['tickets resolveIncident'],
  'clock-policy': ['tickets archiveClockPolicy'],
  complaint: ['complaints withdrawComplaint'],
  campaign: [...planned, ...campaign.map((step) => `surveys ${step}`)],
  invitation: ['surveys recordResponse'],
  entitlement: ['tickets withdrawEntitlement'],
  article: ['tickets retireArticle'],
  repair: ['tickets cancelRepair'],
  contract: ['tickets endContract'],
  playbook: ['tickets archivePlaybook'],
  'ticket-template': ['tickets archiveTicketTemplate'],
  'distribution-list': ['tickets closeDistributionList'],
  round: ['tickets cancelRound'],
  'obstacle-measure': ['tickets completeObstacleMeasure'],
};
