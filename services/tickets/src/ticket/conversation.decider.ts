import { MessageReceived, ReplySent } from '@rapport/contracts-tickets';
import { personal, unreachable } from '@rapport/event-sourcing';
import type { ConversationCommand, ReceiveMessage, SendReply } from './conversation.commands.js';
import { messageFromTheFuture, ticketNotFound } from './ticket.errors.js';
import { letterOf } from './mail.decider.js';
import { fannedOut } from './ties.decider.js';
import type { ExistingTicket, TicketEvent } from './ticket.state.js';

/** What is said about a ticket. People write to ended tickets too, and are answered: nothing that was said is turned away. */
export const decideConversation = (command: ConversationCommand, ticket: ExistingTicket): readonly TicketEvent[] => {
  switch (command.type) {
    case 'ReceiveMessage':
      return receive(command, ticket);
    case 'SendReply':
      return reply(command, ticket);
    default:
      return unreachable(command);
  }
};

const receive = ({ data: { text, sentAt, of, ...data }, metadata: { now } }: ReceiveMessage, { requesterId }: ExistingTicket): readonly TicketEvent[] => {
  if (of !== undefined && !of.includes(requesterId)) throw ticketNotFound(data.ticketId);
  if (sentAt !== null && sentAt > now) throw messageFromTheFuture(sentAt);

  return [MessageReceived({ ...data, text: personal(requesterId, text), sentAt: sentAt ?? now, receivedAt: now })];
};

const reply = (command: SendReply, ticket: ExistingTicket): readonly TicketEvent[] => {
  const { data: { text: said, ...data }, metadata: { now } } = command;
  const text = personal(ticket.requesterId, said);

  return [ReplySent({ ...data, human: data.agentId !== null, text, sentAt: now }), ...letterOf(command, text, ticket), ...fannedOut(command, text, ticket)];
};
