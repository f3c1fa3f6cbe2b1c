import { defineEvent, InstantField, Maybe, OneOf, Text, Uuid, type EventOf } from '@rapport/event-sourcing';
import { Type } from 'typebox';
import { CUSTOMER_GOALS, CUSTOMER_LEVELS, LEVEL_RULES, MANAGEMENT_CLASSES } from './codes.js';

/** The customer moved to another of the five levels (CUS-03). `from` is null for the first one; `skipped` are the levels in between, from low to high (SM-1). */
export const CustomerLevelChanged = defineEvent('customers.customer-level-changed', 1, {
  partyId: Uuid(),
  from: Maybe(OneOf(CUSTOMER_LEVELS)),
  to: OneOf(CUSTOMER_LEVELS),
  skipped: Type.Array(OneOf(CUSTOMER_LEVELS)),
  rule: OneOf(LEVEL_RULES),
  /** What it rests on, for people. */
  evidence: Text(500),
  changedAt: InstantField(),
});
export type CustomerLevelChanged = EventOf<typeof CustomerLevelChanged>;

/** The customer is managed in another class (CUS-04). `by` says whether somebody set it or a reclassification computed it. */
export const ManagementClassChanged = defineEvent('customers.management-class-changed', 1, {
  partyId: Uuid(),
  from: Maybe(OneOf(MANAGEMENT_CLASSES)),
  to: OneOf(MANAGEMENT_CLASSES),
  /** What service aims at from now on. */
  goal: OneOf(CUSTOMER_GOALS),
  by: OneOf(['hand', 'computation']),
  reason: Text(1_000),
  changedAt: InstantField(),
});
export type ManagementClassChanged = EventOf<typeof ManagementClassChanged>;
