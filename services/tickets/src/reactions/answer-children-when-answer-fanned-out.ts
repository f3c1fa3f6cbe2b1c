import { AnswerFannedOut } from '@rapport/contracts-tickets';
import { command, derivedId, reaction, whenever } from '@rapport/event-sourcing';
import { ticketAggregate } from '../ticket/ticket.decider.js';

/** What is said about the cause is said to the customers of all open children. */
export const answerChildrenWhenAnswerFannedOut = reaction('answer-children-when-answer-fanned-out', [
  whenever(AnswerFannedOut, ({ data: { ticketId: parentId, messageId, childIds, agentId, channel, text } }) =>
    childIds.map((ticketId) => command(ticketAggregate, ticketId, { type: 'AnswerAsParent', data: { ticketId, parentId, messageId: derivedId('answer-of-parent', messageId, ticketId), agentId, channel, text } })),
  ),
]);
