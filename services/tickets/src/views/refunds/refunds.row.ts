import type { Instant, Personal } from '@rapport/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One refund that a customer wants. */
@Entity({ name: 'refunds' })
@Index(['status', 'dueAt', 'refundId'])
@Index(['ticketId', 'dueAt'])
export class RefundRow {
  @PrimaryColumn({ type: 'uuid' }) refundId!: string;
  @Column({ type: 'uuid' }) ticketId!: string;
  /** In minor units. */
  @Column({ type: 'double precision' }) amount!: number;
  @Column({ type: 'text' }) currency!: string;
  @Column({ type: 'jsonb', select: false }) reasonField!: Personal<string>;
  @Column({ type: 'text', nullable: true }) reason!: string | null;
  @Column({ type: 'text' }) status!: 'requested' | 'approved' | 'paid' | 'rejected';
  /** Open when its time had passed. */
  @Column({ type: 'boolean' }) overdue!: boolean;
  @Column({ type: 'timestamptz' }) dueAt!: Instant;
  @Column({ type: 'text' }) requestedBy!: string;
  @Column({ type: 'timestamptz' }) requestedAt!: Instant;
  @Column({ type: 'text', nullable: true }) approvedBy!: string | null;
  @Column({ type: 'timestamptz', nullable: true }) approvedAt!: Instant | null;
  /** What the payment is called at the bank. */
  @Column({ type: 'text', nullable: true }) reference!: string | null;
  @Column({ type: 'text', nullable: true }) rejection!: string | null;
  /** What we do instead. */
  @Column({ type: 'text', nullable: true }) alternative!: string | null;
  /** When it was paid or rejected. */
  @Column({ type: 'timestamptz', nullable: true }) settledAt!: Instant | null;
}
