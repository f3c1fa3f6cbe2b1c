import { TimerElapsed } from '@rapport/contracts-event-log';
import { command, reaction, whenever } from '@rapport/event-sourcing';
import { INVITATION_EXPIRY } from '../invitation/invitation.alarms.js';
import type { ExpireInvitation } from '../invitation/invitation.commands.js';
import { invitationAggregate } from '../invitation/invitation.decider.js';

/** An invitation whose time has passed expires, unless it was answered. */
export const expireInvitationWhenTimeElapsed = reaction('expire-invitation-when-time-elapsed', [
  whenever(TimerElapsed, ({ data: { name, data } }) => {
    if (name !== INVITATION_EXPIRY) return [];
    const passed = data as unknown as ExpireInvitation['data'];

    return [command(invitationAggregate, passed.invitationId, { type: 'ExpireInvitation', data: passed })];
  }),
]);
