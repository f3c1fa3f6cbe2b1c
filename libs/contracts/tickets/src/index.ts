import type { PublishedLanguage } from '@rapport/event-sourcing';
import { ticketsRefusals } from './refusals.js';
import { TicketAdopted } from './ticket-adopted.js';
import { ComplaintLinked, SatisfactionChecked, TicketCancelled, TicketClosed, TicketEscalated, TicketReopened } from './ticket-ending.js';
import { CourseAgreed, NeedRestated, ResponseBreached, TicketAcknowledged, TicketAssigned, TicketSolved } from './ticket-handling.js';
import { TicketOpened } from './ticket-opened.js';

export * from './codes.js';
export * from './refusals.js';
export * from './ticket-adopted.js';
export * from './ticket-ending.js';
export * from './ticket-handling.js';
export * from './ticket-opened.js';

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
] as const;

/** What tickets publishes: the service cycle from request to close (SM-2). */
export const ticketsLanguage: PublishedLanguage = { service: 'tickets', categories: ['ticket'], events: ticketEvents, refusals: ticketsRefusals };
