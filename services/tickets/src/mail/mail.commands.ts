import type { MailSetAside } from '@rapport/contracts-tickets';
import type { Command } from '@rapport/event-sourcing';

/** A letter that nobody wrote by hand to us. */
export type SetMailAside = Command<'SetMailAside', Omit<MailSetAside['data'], 'receivedAt'>>;
