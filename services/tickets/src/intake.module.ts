import { MailsController } from './http/mails.controller.js';
import { OnlineContactsController } from './http/online-contacts.controller.js';
import { correspondentAggregate } from './mail/correspondent.decider.js';
import { mailAggregate } from './mail/mail.decider.js';
import { onlineContactAggregate } from './online-contact/online-contact.decider.js';
import { deliverMessageWhenRequested } from './reactions/deliver-message-when-requested.js';
import { mailAddresses } from './views/mail-addresses/mail-addresses.projection.js';
import { MailIntakeQuery } from './views/mail-threads/mail-intake.query.js';
import { mailThreads } from './views/mail-threads/mail-threads.projection.js';
import { onlineContacts } from './views/online-contacts/online-contacts.projection.js';
import { OnlineContactsQuery } from './views/online-contacts/online-contacts.query.js';
import { setAsideMails } from './views/set-aside-mails/set-aside-mails.projection.js';
import { SetAsideMailsQuery } from './views/set-aside-mails/set-aside-mails.query.js';

/** What comes in over the net by itself: letters, posts, chats. */
export const intake = {
  aggregates: [mailAggregate, correspondentAggregate, onlineContactAggregate],
  views: [mailAddresses, mailThreads, setAsideMails, onlineContacts],
  reactions: [deliverMessageWhenRequested],
  controllers: [MailsController, OnlineContactsController],
  providers: [MailIntakeQuery, SetAsideMailsQuery, OnlineContactsQuery],
};
