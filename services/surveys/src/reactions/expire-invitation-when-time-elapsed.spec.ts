import { TimerElapsed } from '@rapport/contracts-event-log';
import { reactionSpec } from '@rapport/testing';
import { invitationAlarms } from '../invitation/invitation.alarms.js';
import { invitationId, sent } from '../views/survey-story.fold.js';
import { expireInvitationWhenTimeElapsed } from './expire-invitation-when-time-elapsed.js';

const stream = `invitation-${invitationId}`;
const [alarm] = invitationAlarms(sent);
const elapsed = (name: string) => TimerElapsed({ timerId: invitationId, name, dueAt: alarm!.due, stream, data: alarm!.data });

describe('when a timer has elapsed', () => {
  it('the invitation whose alarm it was expires', () => reactionSpec(expireInvitationWhenTimeElapsed)().when(elapsed(alarm!.name)).then({ stream, type: 'ExpireInvitation', data: { invitationId } }));

  it('none does, if the timer was for something else', () => reactionSpec(expireInvitationWhenTimeElapsed)().when(elapsed('complaints.answer-limit')).thenNothing());
});
