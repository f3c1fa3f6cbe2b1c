import type { TicketPriority, TicketStatus } from '@rapport/contracts-tickets';
import type { Instant } from '@rapport/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One ticket as the queue shows it. Ended tickets stay, with `open` false. */
@Entity({ name: 'queue' })
@Index(['open', 'nextDueAt', 'ticketId'])
@Index(['agentId', 'open'])
@Index(['requesterId'])
export class QueueRow {
  @PrimaryColumn({ type: 'uuid' }) ticketId!: string;
  @Column({ type: 'text' }) number!: string;
  @Column({ type: 'text' }) subject!: string;
  @Column({ type: 'uuid' }) requesterId!: string;
  @Column({ type: 'text' }) status!: TicketStatus;
  @Column({ type: 'boolean' }) open!: boolean;
  @Column({ type: 'text' }) priority!: TicketPriority;
  @Column({ type: 'text', nullable: true }) channel!: string | null;
  @Column({ type: 'text', nullable: true }) category!: string | null;
  @Column({ type: 'text', nullable: true }) agentId!: string | null;
  @Column({ type: 'timestamptz' }) openedAt!: Instant;
  /** Since when the customer has been waiting for our next step. */
  @Column({ type: 'timestamptz' }) waitingSince!: Instant;
  /** The next time by which we owe a word; far away where nothing is owed. */
  @Column({ type: 'timestamptz' }) nextDueAt!: Instant;
  @Column({ type: 'boolean' }) responseBreached!: boolean;
  @Column({ type: 'int' }) reopenings!: number;
  @Column({ type: 'int' }) version!: number;
}
