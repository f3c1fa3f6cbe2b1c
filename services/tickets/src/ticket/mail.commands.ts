import type { MailProof } from '@rapport/contracts-tickets';
import type { Command, Instant } from '@rapport/event-sourcing';

export interface Letter {
  readonly messageId: string;
  readonly from: string;
  readonly header: string | null;
  readonly text: string;
  /** Null where it does not say when it was written. */
  readonly sentAt: Instant | null;
  /** What proves who wrote it; null where nothing does. */
  readonly proof: MailProof | null;
}

/** A letter of the requester about a ticket. */
export type ReceiveMail = Command<'ReceiveMail', Letter & { readonly ticketId: string }>;
