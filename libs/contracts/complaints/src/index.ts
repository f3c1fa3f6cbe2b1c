import type { PublishedLanguage } from '@rapport/event-sourcing';
import { AcknowledgementAllowed } from './complainant-address.js';
import { ComplaintAdopted } from './complaint-adopted.js';
import { ArticleProposed } from './complaint-article.js';
import { ComplaintArchived, ComplaintResolved, ComplaintWithdrawn, ResultFedBack, ResultReportedUp } from './complaint-ending.js';
import { ComplaintLodged, ComplaintReopened } from './complaint-lodged.js';
import { AnswerLimitBreached, ComplaintRestricted, HandlerChanged, MajorComplaintSuspected, MessageRequested } from './complaint-watch.js';
import { complaintsRefusals } from './refusals.js';
import { ComplaintHeard, FactsRecorded, IntentionGrasped, ReplyModeDecided, UnderstandingExpressed } from './six-steps.js';
import { SolutionAccepted, SolutionItemDone, SolutionProposed, SolutionRejected } from './solution.js';

export * from './cause-catalogue.js';
export * from './codes.js';
export * from './complainant-address.js';
export * from './complaint-adopted.js';
export * from './complaint-article.js';
export * from './complaint-ending.js';
export * from './complaint-lodged.js';
export * from './complaint-watch.js';
export * from './refusals.js';
export * from './six-steps.js';
export * from './solution.js';

/** Every fact about a complaint, in the order of SM-3. */
export const complaintEvents = [
  ComplaintLodged,
  ComplaintAdopted,
  ComplaintHeard,
  IntentionGrasped,
  FactsRecorded,
  UnderstandingExpressed,
  ReplyModeDecided,
  SolutionProposed,
  SolutionAccepted,
  SolutionRejected,
  SolutionItemDone,
  ComplaintResolved,
  ResultReportedUp,
  ResultFedBack,
  ComplaintArchived,
  ComplaintWithdrawn,
  ComplaintReopened,
  HandlerChanged,
  MajorComplaintSuspected,
  AnswerLimitBreached,
  MessageRequested,
  ComplaintRestricted,
  ArticleProposed,
] as const;

/** What complaints publishes: from intake to archive (SM-3), suspected major complaints (SM-4), breached limits, requested messages, proposed articles; and which addresses were told by themselves. */
export const complaintsLanguage: PublishedLanguage = { service: 'complaints', categories: ['complaint', 'complainant-address'], events: [...complaintEvents, AcknowledgementAllowed], refusals: complaintsRefusals };
