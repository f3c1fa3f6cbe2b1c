import { ParentCleared } from '@rapport/contracts-tickets';
import { command, reaction, whenever } from '@rapport/event-sourcing';
import { ticketAggregate } from '../ticket/ticket.decider.js';

/** A ticket that is no child any more is told to the parent that it had. */
export const removeChildWhenParentCleared = reaction('remove-child-when-parent-cleared', [
  whenever(ParentCleared, ({ data: { ticketId: childId, parentId } }) => [command(ticketAggregate, parentId, { type: 'RemoveChild', data: { ticketId: parentId, childId } })]),
]);
