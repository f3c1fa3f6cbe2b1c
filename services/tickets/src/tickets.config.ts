import { MINUTE, type Actor } from '@rapport/event-sourcing';
import { Type, type Static } from 'typebox';
import type { TicketPriority } from '@rapport/contracts-tickets';
import type { UnhelpfulLimit } from './article/votes.rule.js';
import { AUTHORITY_PATTERN, authorityIn, type Authority } from './ticket/authority.rule.js';
import { durationOf, USUAL_DURATION_DAYS, type TicketDuration } from './ticket/classification.rule.js';
import { USUAL_RESPONSE_LIMITS as usual } from './ticket/response-limit.rule.js';

const minutes = (priority: TicketPriority) =>
  Type.Integer({ minimum: 1, maximum: 525_600, default: usual[priority] / MINUTE, description: `minutes until a ${priority} ticket must be acknowledged` });

const authority = (usual: number, who: string) => Type.String({ pattern: AUTHORITY_PATTERN, default: String(usual), description: `what ${who} may promise or grant a customer, in minor units: of every currency alike, or by currency, CNY:50000,USD:7000, and nothing of others` });

/** The settings of tickets beside those that all services share. */
export const TicketsSettings = Type.Object({
  TICKETS_RESPONSE_MINUTES_CRITICAL: minutes('critical'),
  TICKETS_RESPONSE_MINUTES_HIGH: minutes('high'),
  TICKETS_RESPONSE_MINUTES_MODERATE: minutes('moderate'),
  TICKETS_RESPONSE_MINUTES_LOW: minutes('low'),
  TICKETS_SATISFACTION_ATTEMPTS: Type.Integer({ minimum: 1, maximum: 20, default: 3, description: 'failed attempts to reach the customer after which a solved ticket may close' }),
  TICKETS_CALLBACK_MINUTES: Type.Integer({ minimum: 1, maximum: 1_440, default: 5, description: 'minutes within which a customer is called back after the line was cut' }),
  TICKETS_PROMISE_LIMIT_AGENT: authority(50_000, 'an agent'),
  TICKETS_PROMISE_LIMIT_MANAGER: authority(1_000_000, 'a manager'),
  TICKETS_REPAIR_BOOKING_MINUTES: Type.Integer({ minimum: 1, maximum: 525_600, default: 240, description: 'minutes from the request of an on-site repair until a visit must be agreed' }),
  TICKETS_REPAIR_ARRIVAL_MINUTES: Type.Integer({ minimum: 1, maximum: 525_600, default: 1_440, description: 'minutes from the request of an on-site repair until somebody must be there' }),
  TICKETS_REFUND_DAYS: Type.Integer({ minimum: 1, maximum: 3_660, default: 3, description: 'days within which a refund that was asked for is paid or rejected' }),
  TICKETS_SURGE_MEASURE_MINUTES: Type.Integer({ minimum: 1, maximum: 1_440, default: 5, description: 'minutes from one measuring of waiting to the next, at teams that have limits' }),
  TICKETS_SHORT_SERVICE_DAYS: Type.Integer({ minimum: 1, maximum: 3_660, default: USUAL_DURATION_DAYS.short, description: 'a service that is expected to take up to so many days is short' }),
  TICKETS_MEDIUM_SERVICE_DAYS: Type.Integer({ minimum: 1, maximum: 3_660, default: USUAL_DURATION_DAYS.medium, description: 'a service that is expected to take up to so many days is of medium length, a longer one is long' }),
  MAIL_AUTHSERV_ID: Type.Optional(Type.String({ pattern: '^[A-Za-z0-9._-]{1,255}$', description: 'how the mail server that hands letters over names itself in Authentication-Results (RFC 8601); without it only answers to our letters are verified' })),
  TICKETS_ARTICLE_UNHELPFUL_VOTES: Type.Integer({ minimum: 1, maximum: 1_000_000, default: 5, description: 'so many readers of an edition have to say that it does not help before it is looked at again' }),
  TICKETS_ARTICLE_UNHELPFUL_PERCENT: Type.Integer({ minimum: 1, maximum: 100, default: 50, description: 'so large a part of those who voted on an edition, in percent, has to say so, too' }),
  TICKETS_ARTICLE_STALE_DAYS: Type.Integer({ minimum: 1, maximum: 3_660, default: 365, description: 'days after which the accuracy of a published article is looked at again where nobody said when' }),
  TICKETS_LIST_MEMBERS_MOST: Type.Integer({ minimum: 1, maximum: 1_000_000, default: 10_000, description: 'members that a distribution list has at most' }),
});
export type TicketsSettings = Static<typeof TicketsSettings>;

/** The response limits by priority, in milliseconds. */
export const responseLimitsOf = (settings: TicketsSettings): Readonly<Record<TicketPriority, number>> => ({
  critical: MINUTE * settings.TICKETS_RESPONSE_MINUTES_CRITICAL,
  high: MINUTE * settings.TICKETS_RESPONSE_MINUTES_HIGH,
  moderate: MINUTE * settings.TICKETS_RESPONSE_MINUTES_MODERATE,
  low: MINUTE * settings.TICKETS_RESPONSE_MINUTES_LOW,
});

export const responseLimitOf = (settings: TicketsSettings, priority: TicketPriority): number => responseLimitsOf(settings)[priority];

/** What a post may promise or grant (SM-12); operators, who run the platform, without limit. */
export const authorityOf = (settings: TicketsSettings, role: Actor['role']): Authority => {
  if (role === 'operator') return null;

  return authorityIn(role === 'manager' ? settings.TICKETS_PROMISE_LIMIT_MANAGER : settings.TICKETS_PROMISE_LIMIT_AGENT);
};

/** Short, medium or long by the settings; undefined where nobody expects anything. */
export const durationFor = ({ TICKETS_SHORT_SERVICE_DAYS: short, TICKETS_MEDIUM_SERVICE_DAYS: medium }: TicketsSettings, days: number | undefined): TicketDuration | undefined =>
  days === undefined ? undefined : durationOf(days, { short, medium });

/** From when on votes make somebody look at an article again. */
export const unhelpfulLimitOf = (settings: TicketsSettings): UnhelpfulLimit => ({ votes: settings.TICKETS_ARTICLE_UNHELPFUL_VOTES, percent: settings.TICKETS_ARTICLE_UNHELPFUL_PERCENT });
