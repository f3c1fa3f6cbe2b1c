import { InvitationExpired, InvitationOpened, InvitationSent, MessageRequested, ResponseSubmitted, type invitationEvents, type InvitationStatus } from '@rapport/contracts-surveys';
import { unreachable, type EventOf, type Instant } from '@rapport/event-sourcing';

export type InvitationEvent = EventOf<(typeof invitationEvents)[number]>;

export type Invitation =
  | { readonly status: 'none' }
  | { readonly status: InvitationStatus; readonly sent: InvitationSent['data']; readonly openedAt: Instant | null };

export const evolveInvitation = (invitation: Invitation, event: InvitationEvent): Invitation => {
  if (event.type === InvitationSent.type) return { status: 'sent', sent: event.data, openedAt: null };
  if (invitation.status === 'none') return invitation;

  switch (event.type) {
    case InvitationOpened.type:
      return { ...invitation, status: 'opened', openedAt: event.data.openedAt };
    case ResponseSubmitted.type:
      return { ...invitation, status: 'submitted' };
    case InvitationExpired.type:
      return { ...invitation, status: 'expired' };
    case MessageRequested.type:
      return invitation;
    default:
      return unreachable(event);
  }
};
