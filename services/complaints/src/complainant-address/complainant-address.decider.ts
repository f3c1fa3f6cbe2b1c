import { AcknowledgementAllowed } from '@rapport/contracts-complaints';
import { aggregate, DAY, later, type Decider, type Instant } from '@rapport/event-sourcing';
import type { AllowAcknowledgement } from './complainant-address.commands.js';

/** When an address was last told by itself; null before the first time. */
export type LastAllowed = Instant | null;

/** The open form takes any address, and who fills it in is not known: a mailbox hears from it once a day at most, however many forms name it, so that nobody can have us flood it. */
export const complainantAddressDecider: Decider<LastAllowed, AllowAcknowledgement, AcknowledgementAllowed> = {
  initial: null,
  decide: ({ data, metadata: { now } }, last) => (last !== null && now < later(last, DAY) ? [] : [AcknowledgementAllowed({ ...data, allowedAt: now })]),
  evolve: (_, { data }) => data.allowedAt,
};

export const complainantAddressAggregate = aggregate({ category: 'complainant-address', decider: complainantAddressDecider, events: [AcknowledgementAllowed], partyOf: () => null });
