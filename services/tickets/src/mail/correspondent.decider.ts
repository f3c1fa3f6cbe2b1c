import { AcknowledgementAllowed } from '@rapport/contracts-tickets';
import { aggregate, DAY, later, type Decider, type Instant } from '@rapport/event-sourcing';
import type { AllowAcknowledgement } from './mail.commands.js';

/** When an address was last told by itself; null before the first time. */
export type LastAllowed = Instant | null;

/** A mailbox hears from a program once a day at most, however many letters name it: whoever forges it cannot have us flood it (KBS-08). */
export const correspondentDecider: Decider<LastAllowed, AllowAcknowledgement, AcknowledgementAllowed> = {
  initial: null,
  decide: ({ data, metadata: { now } }, last) => (last !== null && now < later(last, DAY) ? [] : [AcknowledgementAllowed({ ...data, allowedAt: now })]),
  evolve: (_, { data }) => data.allowedAt,
};

export const correspondentAggregate = aggregate({ category: 'correspondent', decider: correspondentDecider, events: [AcknowledgementAllowed], partyOf: () => null });
