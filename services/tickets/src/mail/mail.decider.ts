import { MailSetAside } from '@rapport/contracts-tickets';
import { aggregate, type Decider } from '@rapport/event-sourcing';
import type { SetMailAside } from './mail.commands.js';

/** Whether it was set aside already. */
export type SetAside = boolean;

/** Letters that are recorded and left alone (KBS-08). The same one twice is one. */
export const mailDecider: Decider<SetAside, SetMailAside, MailSetAside> = {
  initial: false,
  decide: ({ data, metadata }, known) => (known ? [] : [MailSetAside({ ...data, receivedAt: metadata.now })]),
  evolve: () => true,
};

export const mailAggregate = aggregate({ category: 'mail', decider: mailDecider, events: [MailSetAside], partyOf: () => null });
