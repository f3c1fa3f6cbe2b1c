import type { AcknowledgementAllowed, MailSetAside } from '@rapport/contracts-tickets';
import type { Command } from '@rapport/event-sourcing';

/** A letter that nobody wrote by hand to us. */
export type SetMailAside = Command<'SetMailAside', Omit<MailSetAside['data'], 'receivedAt'>>;

/** Whether an address that wrote to us may be told by itself that its letter came. */
export type AllowAcknowledgement = Command<'AllowAcknowledgement', Pick<AcknowledgementAllowed['data'], 'correspondentId'>>;
