import type { MessageAudience, TicketChannel } from '@rapport/contracts-tickets';
import type { Instant, Personal } from '@rapport/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One message of the conversation about a ticket, in either direction. */
@Entity({ name: 'conversation' })
@Index(['ticketId', 'sentAt', 'messageId'])
export class ConversationRow {
  @PrimaryColumn({ type: 'uuid' }) messageId!: string;
  @Column({ type: 'uuid' }) ticketId!: string;
  /** The ticket that it was written to, where it was moved to one of its own. */
  @Column({ type: 'uuid', nullable: true }) splitFrom!: string | null;
  @Column({ type: 'text' }) direction!: 'from_customer' | 'to_customer' | 'among_us';
  @Column({ type: 'text' }) audience!: MessageAudience;
  @Column({ type: 'text' }) channel!: TicketChannel;
  /** Who of us wrote it; null for the customer's messages and for what a program answered. */
  @Column({ type: 'text', nullable: true }) agentId!: string | null;
  @Column({ type: 'boolean' }) human!: boolean;
  /** Whether it is proven who wrote it; null for what is no letter, and where nobody looked. */
  @Column({ type: 'boolean', nullable: true }) verified!: boolean | null;
  @Column({ type: 'uuid', nullable: true }) inReplyTo!: string | null;
  @Column({ type: 'text', nullable: true }) externalId!: string | null;
  /** When it was written, and when it reached us. */
  @Column({ type: 'timestamptz' }) sentAt!: Instant;
  @Column({ type: 'timestamptz' }) receivedAt!: Instant;
  @Column({ type: 'jsonb', select: false }) textField!: Personal<string>;
  @Column({ type: 'text', nullable: true }) text!: string | null;
}
