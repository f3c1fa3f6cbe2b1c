import type { Instant } from '@rapport/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export type EffortKind = 'message' | 'note' | 'live' | 'hold' | 'transfer' | 'dropped';

/** One thing that a customer had to do, or to go through. Which of them were the same contact is seen when somebody asks: live contacts lie in other lanes than their tickets. */
@Entity({ name: 'customer_effort' })
@Index(['ticketId', 'kind'])
export class CustomerEffortRow {
  @PrimaryColumn({ type: 'uuid' }) effortId!: string;
  @PrimaryColumn({ type: 'text' }) kind!: EffortKind;
  /** Null while nobody knows what a live contact is about. */
  @Column({ type: 'uuid', nullable: true }) ticketId!: string | null;
  /** The live contact that a note is about, or that a live contact was taken over from. */
  @Column({ type: 'uuid', nullable: true }) partOf!: string | null;
  /** The agent of a live contact, in whose stream it is told. */
  @Column({ type: 'uuid', nullable: true }) rosterId!: string | null;
  /** Whether the line of a live contact was cut, and the callback that this led to. */
  @Column({ type: 'boolean' }) cut!: boolean;
  @Column({ type: 'uuid', nullable: true }) callbackId!: string | null;
  /** Of a live contact, when the customer rang or came. */
  @Column({ type: 'timestamptz' }) begunAt!: Instant;
  @Column({ type: 'timestamptz', nullable: true }) endedAt!: Instant | null;
}
