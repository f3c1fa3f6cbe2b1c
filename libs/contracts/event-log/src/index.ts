import type { PublishedLanguage } from '@rapport/event-sourcing';
import { eventLogRefusals } from './refusals.js';
import { TimerElapsed } from './timer-elapsed.js';

export { eventLogRefusals, TimerElapsed };

/** What the log itself says: that a deadline has passed. */
export const eventLogLanguage: PublishedLanguage = { service: 'event-log', categories: ['timer'], events: [TimerElapsed], refusals: eventLogRefusals };
