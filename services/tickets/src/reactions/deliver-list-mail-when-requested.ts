import { ListMailRequested } from '@rapport/contracts-tickets';
import { message, reaction, whenever } from '@rapport/event-sourcing';

/** Copies of one mail refer to it; what people write to lists becomes no link. */
export const LIST_MAILS = 'list-mail';

/** A member's copy of a mail to a list that was requested is delivered. */
export const deliverListMailWhenRequested = reaction('deliver-list-mail-when-requested', [
  whenever(ListMailRequested, ({ data: { mailId, to, subject, body } }) => [message({ to, subject, body, thread: { of: LIST_MAILS, id: mailId } })]),
]);
