import type { TransferTarget } from '@rapport/contracts-tickets';
import type { Instant, Personal } from '@rapport/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One attempt to hand a ticket over. */
@Entity({ name: 'transfers' })
@Index(['status', 'dueAt', 'transferId'])
@Index(['ticketId', 'requestedAt'])
@Index(['requestedAt'])
export class TransferRow {
  @PrimaryColumn({ type: 'uuid' }) transferId!: string;
  @Column({ type: 'uuid' }) ticketId!: string;
  /** Who hands over. */
  @Column({ type: 'text', nullable: true }) agentId!: string | null;
  @Column({ type: 'text' }) to!: TransferTarget;
  @Column({ type: 'text' }) target!: string;
  @Column({ type: 'text' }) reason!: string;
  @Column({ type: 'jsonb', select: false }) nameField!: Personal<string>;
  @Column({ type: 'text', nullable: true }) customerName!: string | null;
  @Column({ type: 'jsonb', select: false }) purposeField!: Personal<string>;
  @Column({ type: 'text', nullable: true }) purpose!: string | null;
  @Column({ type: 'text' }) status!: 'pending' | 'accepted' | 'completed' | 'refused' | 'timed_out' | 'withdrawn';
  /** Who accepted or refused it. */
  @Column({ type: 'text', nullable: true }) answeredBy!: string | null;
  @Column({ type: 'text', nullable: true }) refusedBecause!: string | null;
  @Column({ type: 'boolean', nullable: true }) thanked!: boolean | null;
  @Column({ type: 'timestamptz' }) requestedAt!: Instant;
  /** Until when somebody has to accept. */
  @Column({ type: 'timestamptz' }) dueAt!: Instant;
  @Column({ type: 'timestamptz', nullable: true }) acceptedAt!: Instant | null;
  @Column({ type: 'timestamptz', nullable: true }) settledAt!: Instant | null;
}
