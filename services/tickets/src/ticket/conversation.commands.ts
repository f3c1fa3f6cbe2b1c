import type { MessageAudience, TicketChannel } from '@rapport/contracts-tickets';
import type { Command, Instant } from '@rapport/event-sourcing';

/** `sentAt`: when the customer wrote it; null where that is now. `of`: the parties of whoever writes, where it must be the requester; for others there is no such ticket. */
export type ReceiveMessage = Command<
  'ReceiveMessage',
  { readonly ticketId: string; readonly messageId: string; readonly channel: TicketChannel; readonly text: string; readonly externalId: string | null; readonly sentAt: Instant | null; readonly of?: readonly string[] }
>;
/** `agentId`: null where a program answers. */
export type SendReply = Command<
  'SendReply',
  { readonly ticketId: string; readonly messageId: string; readonly agentId: string | null; readonly audience: MessageAudience; readonly channel: TicketChannel; readonly text: string; readonly inReplyTo: string | null }
>;

export type ConversationCommand = ReceiveMessage | SendReply;
