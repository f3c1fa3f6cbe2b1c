import type { CommandMetadata } from '@rapport/event-sourcing';
import { transferTargetAway, transferTargetNotCleared } from './contact.errors.js';
import type { ExistingTicket } from './ticket.state.js';

/** Somebody of the roster who is to take a ticket over. */
export interface Receiver {
  /** Why they are away; null where they are there. */
  readonly away: string | null;
  /** Who else could take it, the best first; told where they cannot. */
  readonly others: readonly string[];
}

/** What few may see is taken over by one of them: by a viewer, or by whoever says so themselves and sees everything. */
export const isCleared = ({ incident }: Pick<ExistingTicket, 'incident'>, person: string, { actor, clearance }: Pick<CommandMetadata, 'actor' | 'clearance'>): boolean =>
  incident === null || incident.viewers.includes(person) || (actor.id === person && clearance === 'restricted');

/** Whoever is not on the roster is away for nobody, and nothing is known of what they may see. @throws DomainError TRANSFER_TARGET_AWAY, TRANSFER_TARGET_NOT_CLEARED */
export const refuseReceiver = (ticket: ExistingTicket, person: string, receiver: Receiver | null, metadata: CommandMetadata): void => {
  if (receiver === null) return;
  if (receiver.away !== null) throw transferTargetAway(person, receiver.away, receiver.others);
  if (!isCleared(ticket, person, metadata)) throw transferTargetNotCleared(ticket.ticketId, person, receiver.others);
};
