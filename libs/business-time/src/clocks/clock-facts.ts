import type { Instant } from '@rapport/event-sourcing';

/** Whose turn it is while a case is open. Services map the free names of their states onto these. */
export const WORKING_STATES = ['active', 'waiting-on-customer', 'waiting-on-third-party', 'held'] as const;
export type WorkingState = (typeof WORKING_STATES)[number];

/** One version of a policy or of a calendar. */
export interface Version {
  readonly id: string;
  readonly version: number;
}

/** When a fact happened by the clock of the log, and where it is found: `lane:position` or an event id. Opaque to the engine. */
export interface FactReference {
  readonly at: Instant;
  readonly ref: string;
}

/** What can happen to a case, as far as clocks care. One event of a service may map to several facts, in order, under one reference. */
export type WhatHappened =
  /** The case exists. Opened by staff on behalf of a customer, nobody waits for a response until the customer has written. */
  | { readonly type: 'opened'; readonly by: 'customer' | 'staff'; readonly team: string | null; readonly priority: string }
  /** The policy that was chosen for the case, at first or anew. That another version is published is no fact about the case. */
  | { readonly type: 'policy-applied'; readonly policy: Version }
  /** A message of the customer that asks for an answer. */
  | { readonly type: 'customer-wrote' }
  /** An answer that the customer sees, by a person. */
  | { readonly type: 'agent-replied' }
  | { readonly type: 'state-changed'; readonly state: WorkingState }
  | { readonly type: 'team-changed'; readonly team: string | null }
  | { readonly type: 'priority-changed'; readonly priority: string }
  | { readonly type: 'solved' }
  | { readonly type: 'reopened' }
  /** Nothing is left to do; says `solved` where that was not said. */
  | { readonly type: 'closed' }
  /** Nothing is wanted any more: taken back, merged away, handed to another process. */
  | { readonly type: 'cancelled' }
  /** A durable timer rang: nothing happened but that time has passed. */
  | { readonly type: 'time-passed' };

export type ClockFact = FactReference & WhatHappened;
export type ClockFactType = ClockFact['type'];
