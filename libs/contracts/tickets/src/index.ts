import type { PublishedLanguage } from '@rapport/event-sourcing';
import { agentEvents } from './agents.js';
import { callWindowEvents } from './call-window.js';
import { certificationEvents } from './certification.js';
import { ClockPolicyArchived, ClockPolicyPublished, ServiceCalendarPublished } from './clock-policy.js';
import { contactReviewEvents } from './contact-review.js';
import { FIELD_SERVICE_CATEGORIES, fieldServiceEvents } from './field-service.js';
import { KNOWLEDGE_CATEGORIES, knowledgeEvents } from './knowledge.js';
import { LetterRequested, MailReceived, MessageRequested } from './mail.js';
import { obstacleMeasureEvents } from './obstacle-measure.js';
import { PLAYBOOK_CATEGORIES, playbookEvents } from './playbook.js';
import { portalPageEvents } from './portal-page.js';
import { ticketsRefusals } from './refusals.js';
import { incidentEvents } from './sensitive-incident.js';
import { DepartmentTableChanged } from './departments.js';
import { ServiceCatalogueChanged } from './service-catalogue.js';
import { surgeEvents } from './surge.js';
import { BackOnTrack, FollowThroughBegan } from './ticket-following.js';
import { CustomerAwaited, HelpResumed, SubTaskDone, SubTaskDropped, SubTaskOpened, SubTaskOverdue } from './sub-tasks.js';
import { ArticleProposed } from './ticket-article.js';
import { TicketAdopted } from './ticket-adopted.js';
import { CallDropped, CallbackMade, ContactEnded } from './ticket-calls.js';
import { ObstacleReported, RequestDeclined } from './ticket-declining.js';
import { BreachAcknowledged, ClockBreached, ClockChanged, ClockPolicyApplied, ClockWarned } from './ticket-clocks.js';
import { ComplaintLinked, SatisfactionChecked, TicketCancelled, TicketClosed, TicketEscalated, TicketReopened } from './ticket-ending.js';
import { TicketClassified } from './ticket-classified.js';
import { CourseAgreed, NeedRestated, ResponseBreached, TicketAcknowledged, TicketAssigned, TicketSolved } from './ticket-handling.js';
import { HoldCheckedIn, HoldEnded, HoldLimitExceeded, HoldStarted } from './ticket-holding.js';
import { MessageReceived, ReplySent } from './ticket-messages.js';
import { TicketOpened } from './ticket-opened.js';
import { PromiseBroken, PromiseExplained, PromiseKept, PromiseMade, PromiseRescheduled } from './ticket-promising.js';
import { refundingEvents } from './ticket-refunding.js';
import { PriorityChanged, TicketRouted } from './ticket-routing.js';
import { seriesEvents } from './ticket-series.js';
import { ticketTemplateEvents } from './ticket-template.js';
import { distributionListEvents, subscriptionEvents } from './distribution-list.js';
import { tieEvents } from './ticket-ties.js';
import { TransferAccepted, TransferCompleted, TransferRefused, TransferRequested, TransferTimedOut, TransferWithdrawn } from './ticket-transferring.js';

export * from './agents.js';
export * from './call-window.js';
export * from './clock-policy.js';
export * from './clock-rules.js';
export * from './certification.js';
export * from './codes.js';
export * from './contact-quality.js';
export * from './contact-review.js';
export * from './field-service.js';
export * from './knowledge.js';
export * from './live-contact.js';
export * from './obstacle-measure.js';
export * from './essentials.js';
export * from './message-templates.js';
export * from './phrases.js';
export * from './playbook-codes.js';
export * from './preparation-codes.js';
export * from './portal-areas.js';
export * from './portal-page.js';
export * from './playbook.js';
export * from './refusals.js';
export * from './refusals-of-contact.js';
export * from './sensitive-incident.js';
export * from './ticket-adopted.js';
export * from './ticket-article.js';
export * from './ticket-calls.js';
export * from './ticket-clocks.js';
export * from './ticket-declining.js';
export * from './departments.js';
export * from './distribution-list.js';
export * from './distribution-list-codes.js';
export { Coverage } from './service-asked.js';
export * from './service-catalogue.js';
export * from './service-items.js';
export * from './sub-tasks.js';
export * from './surge.js';
export * from './ticket-classified.js';
export * from './ticket-ending.js';
export * from './ticket-following.js';
export * from './ticket-handling.js';
export * from './ticket-holding.js';
export * from './ticket-messages.js';
export * from './ticket-opened.js';
export * from './ticket-promising.js';
export * from './ticket-refunding.js';
export * from './ticket-routing.js';
export * from './ticket-series.js';
export * from './ticket-template.js';
export * from './ticket-ties.js';
export * from './ticket-transferring.js';

/** Every fact about a ticket, in the order of SM-2. */
export const ticketEvents = [
  TicketOpened,
  TicketAdopted,
  TicketAssigned,
  TicketAcknowledged,
  NeedRestated,
  CourseAgreed,
  TicketSolved,
  SatisfactionChecked,
  TicketClosed,
  TicketReopened,
  TicketCancelled,
  TicketEscalated,
  ComplaintLinked,
  ResponseBreached,
  MessageReceived,
  ReplySent,
  TicketRouted,
  PriorityChanged,
  HoldStarted,
  HoldCheckedIn,
  HoldEnded,
  HoldLimitExceeded,
  TransferRequested,
  TransferAccepted,
  TransferRefused,
  TransferCompleted,
  TransferTimedOut,
  TransferWithdrawn,
  CallDropped,
  CallbackMade,
  ContactEnded,
  PromiseMade,
  PromiseKept,
  PromiseRescheduled,
  PromiseBroken,
  PromiseExplained,
  RequestDeclined,
  ObstacleReported,
  ...incidentEvents,
  ClockPolicyApplied,
  ClockChanged,
  ClockWarned,
  ClockBreached,
  BreachAcknowledged,
  TicketClassified,
  SubTaskOpened,
  SubTaskDone,
  SubTaskDropped,
  SubTaskOverdue,
  CustomerAwaited,
  HelpResumed,
  FollowThroughBegan,
  BackOnTrack,
  ...seriesEvents,
  ...refundingEvents,
  ...tieEvents,
  ArticleProposed,
  MailReceived,
  MessageRequested,
  LetterRequested,
] as const;

/** What tickets are judged by, in streams of its own. */
export const clockRuleEvents = [ClockPolicyPublished, ClockPolicyArchived, ServiceCalendarPublished] as const;

/** What tickets publishes: the service cycle from request to close (SM-2). */
export const ticketsLanguage: PublishedLanguage = { service: 'tickets', categories: ['ticket', 'clock-policy', 'service-calendar', 'department-table', 'service-catalogue', 'surge-desk', 'agent', 'contact-review', 'certification', 'obstacle-measure', 'portal-page', 'call-window', 'ticket-template', 'distribution-list', 'subscription', ...FIELD_SERVICE_CATEGORIES, ...KNOWLEDGE_CATEGORIES, ...PLAYBOOK_CATEGORIES], events: [...ticketEvents, ...clockRuleEvents, DepartmentTableChanged, ServiceCatalogueChanged, ...surgeEvents, ...agentEvents, ...contactReviewEvents, ...certificationEvents, ...obstacleMeasureEvents, ...portalPageEvents, ...callWindowEvents, ...fieldServiceEvents, ...knowledgeEvents, ...playbookEvents, ...ticketTemplateEvents, ...distributionListEvents, ...subscriptionEvents], refusals: ticketsRefusals };
