import type { Instant } from '@rapport/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One letter about a ticket, by the name under which an answer refers to it. */
@Entity({ name: 'mail_threads' })
@Index(['header'])
@Index(['ticketId'])
export class MailThreadRow {
  @PrimaryColumn({ type: 'uuid' }) mailId!: string;
  @Column({ type: 'uuid' }) ticketId!: string;
  @Column({ type: 'text' }) direction!: 'from_customer' | 'to_customer';
  @Column({ type: 'text', nullable: true }) header!: string | null;
  @Column({ type: 'timestamptz' }) at!: Instant;
}
