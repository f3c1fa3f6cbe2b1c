import { BackOnTrack, FollowThroughBegan } from '@rapport/contracts-tickets';
import { unreachable } from '@rapport/event-sourcing';
import type { ConfirmBackOnTrack, FollowingCommand, FollowThrough } from './teamwork.commands.js';
import { followThroughOpen, followThroughWithoutHelper, notFollowedThrough } from './teamwork.errors.js';
import type { ExistingTicket, TicketEvent } from './ticket.state.js';

/** Showing the way there and back: whoever helps stays until the customer is back on track (TKT-39). */
export const decideFollowing = (command: FollowingCommand, ticket: ExistingTicket): readonly TicketEvent[] => {
  switch (command.type) {
    case 'FollowThrough':
      return follow(command, ticket);
    case 'ConfirmBackOnTrack':
      return confirm(command, ticket);
    default:
      return unreachable(command);
  }
};

const follow = ({ data: { goal }, metadata: { now } }: FollowThrough, { ticketId, agentId, teamwork }: ExistingTicket): readonly TicketEvent[] => {
  if (agentId === null) throw followThroughWithoutHelper(ticketId);

  return teamwork.followedThrough ? [] : [FollowThroughBegan({ ticketId, agentId, goal, beganAt: now })];
};

const confirm = ({ data: { seen }, metadata: { now } }: ConfirmBackOnTrack, { ticketId, teamwork }: ExistingTicket): readonly TicketEvent[] => {
  if (!teamwork.followedThrough) throw notFollowedThrough(ticketId);

  return [BackOnTrack({ ticketId, seen, backAt: now })];
};

/** While somebody stays with the customer, the ticket changes hands only where they cannot any more. @throws DomainError FOLLOW_THROUGH_OPEN */
export const refuseFollowedThrough = ({ ticketId, agentId, teamwork }: ExistingTicket): void => {
  if (teamwork.followedThrough) throw followThroughOpen(ticketId, agentId!);
};
