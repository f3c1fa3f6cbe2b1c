import { MINUTE } from '@rapport/event-sourcing';
import { Type, type Static } from 'typebox';
import type { TicketPriority } from '@rapport/contracts-tickets';
import { USUAL_RESPONSE_LIMITS as usual } from './ticket/response-limit.rule.js';

const minutes = (priority: TicketPriority) =>
  Type.Integer({ minimum: 1, maximum: 525_600, default: usual[priority] / MINUTE, description: `minutes until a ${priority} ticket must be acknowledged` });

/** The settings of tickets beside those that all services share. */
export const TicketsSettings = Type.Object({
  TICKETS_RESPONSE_MINUTES_CRITICAL: minutes('critical'),
  TICKETS_RESPONSE_MINUTES_HIGH: minutes('high'),
  TICKETS_RESPONSE_MINUTES_MODERATE: minutes('moderate'),
  TICKETS_RESPONSE_MINUTES_LOW: minutes('low'),
  TICKETS_SATISFACTION_ATTEMPTS: Type.Integer({ minimum: 1, maximum: 20, default: 3, description: 'failed attempts to reach the customer after which a solved ticket may close' }),
});
export type TicketsSettings = Static<typeof TicketsSettings>;

/** The response limit of a priority in milliseconds. */
export const responseLimitOf = (settings: TicketsSettings, priority: TicketPriority): number =>
  MINUTE *
  {
    critical: settings.TICKETS_RESPONSE_MINUTES_CRITICAL,
    high: settings.TICKETS_RESPONSE_MINUTES_HIGH,
    moderate: settings.TICKETS_RESPONSE_MINUTES_MODERATE,
    low: settings.TICKETS_RESPONSE_MINUTES_LOW,
  }[priority];
