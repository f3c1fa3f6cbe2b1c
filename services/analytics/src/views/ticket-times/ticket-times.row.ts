import type { Instant } from '@rapport/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One ticket by the times that service is measured by. */
@Entity({ name: 'ticket_times' })
@Index(['openedAt'])
export class TicketTimesRow {
  @PrimaryColumn({ type: 'uuid' }) ticketId!: string;
  @Column({ type: 'text', nullable: true }) channel!: string | null;
  @Column({ type: 'text' }) priority!: string;
  @Column({ type: 'timestamptz' }) openedAt!: Instant;
  /** First word to the customer: acknowledgement, or the answer on the spot. */
  @Column({ type: 'timestamptz', nullable: true }) respondedAt!: Instant | null;
  @Column({ type: 'timestamptz', nullable: true }) solvedAt!: Instant | null;
  @Column({ type: 'boolean' }) breached!: boolean;
  @Column({ type: 'int' }) assignments!: number;
  @Column({ type: 'int' }) reopenings!: number;
}
