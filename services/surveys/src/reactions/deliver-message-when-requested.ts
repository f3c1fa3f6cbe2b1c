import { MessageRequested } from '@rapport/contracts-surveys';
import { message, reaction, whenever } from '@rapport/event-sourcing';

/** What the link of an invitation opens: the name in its token and the last part of its path. */
export const ANSWER_LINK = 'survey-answers';

/** An invitation that was requested is delivered. Its link is named here and made by the delivery port, which holds the key: no event ever contains it. */
export const deliverMessageWhenRequested = reaction('deliver-survey-message-when-requested', [
  whenever(MessageRequested, ({ data: { invitationId, to, subject, body } }) => [message({ to, subject, body: body.replaceAll('{link}', `{link:${ANSWER_LINK}:${invitationId}}`) })]),
]);
