import { MailSetAside } from '@rapport/contracts-tickets';
import { on, projection } from '@rapport/event-sourcing';
import { SetAsideMailRow } from './set-aside-mails.row.js';

/** Which letters were left unanswered, and why (KBS-08)? */
export const setAsideMails = projection(SetAsideMailRow, {
  name: 'set-aside-mails',
  version: 1,
  when: [on(MailSetAside, (_, { data }) => ({ ...data }))],
  keyOf: ({ data }) => data.mailId,
});
