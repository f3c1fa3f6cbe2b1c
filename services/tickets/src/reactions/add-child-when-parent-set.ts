import { ParentSet } from '@rapport/contracts-tickets';
import { command, reaction, whenever } from '@rapport/event-sourcing';
import { ticketAggregate } from '../ticket/ticket.decider.js';

/** A ticket that becomes a child is told to its parent. */
export const addChildWhenParentSet = reaction('add-child-when-parent-set', [
  whenever(ParentSet, ({ data: { ticketId: childId, parentId } }) => [command(ticketAggregate, parentId, { type: 'AddChild', data: { ticketId: parentId, childId } })]),
]);
