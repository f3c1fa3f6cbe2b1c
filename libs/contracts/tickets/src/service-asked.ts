import { Maybe, OneOf, Text, Uuid } from '@rapport/event-sourcing';
import { Type, type Static } from 'typebox';
import { TICKET_CATEGORIES, TICKET_CHANNELS, TICKET_DURATIONS, TICKET_FEES, TICKET_FREQUENCIES, TICKET_NATURES, TICKET_PHASES, TICKET_PLACES, TICKET_PRIORITIES } from './codes.js';
import { BENEFIT_REFUSALS, BENEFITS } from './entitlement-codes.js';

/** The entitlement that was named, and why it does not cover the service; null where it does, so that the service is free (TKT-06). */
export const Coverage = Type.Object({ entitlementId: Uuid(), benefit: OneOf(BENEFITS), reason: Maybe(OneOf(BENEFIT_REFUSALS)) });
export type Coverage = Static<typeof Coverage>;

/** What kind of service a ticket is opened for (TKT-01 to TKT-11), in every fact that opens one or lets one be opened. */
export const serviceAsked = {
  category: OneOf(TICKET_CATEGORIES),
  phase: OneOf(TICKET_PHASES),
  nature: OneOf(TICKET_NATURES),
  place: OneOf(TICKET_PLACES),
  fee: OneOf(TICKET_FEES),
  frequency: OneOf(TICKET_FREQUENCIES),
  duration: OneOf(TICKET_DURATIONS),
  priority: OneOf(TICKET_PRIORITIES),
  channel: OneOf(TICKET_CHANNELS),
  /** Product or service that it is about. */
  item: Maybe(Text(300)),
};
