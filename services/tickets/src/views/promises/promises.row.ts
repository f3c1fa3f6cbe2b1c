import type { PromiseSource } from '@rapport/contracts-tickets';
import type { Instant, Personal } from '@rapport/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One promise to a customer. */
@Entity({ name: 'promises' })
@Index(['status', 'dueAt', 'promiseId'])
@Index(['ticketId', 'dueAt'])
@Index(['owner', 'dueAt'])
export class PromiseRow {
  @PrimaryColumn({ type: 'uuid' }) promiseId!: string;
  @Column({ type: 'uuid' }) ticketId!: string;
  @Column({ type: 'jsonb', select: false }) textField!: Personal<string>;
  @Column({ type: 'text', nullable: true }) text!: string | null;
  @Column({ type: 'text' }) owner!: string;
  @Column({ type: 'text' }) source!: PromiseSource;
  /** In minor units. */
  @Column({ type: 'double precision', nullable: true }) amount!: number | null;
  @Column({ type: 'text', nullable: true }) currency!: string | null;
  @Column({ type: 'text' }) status!: 'made' | 'rescheduled' | 'kept' | 'broken';
  @Column({ type: 'timestamptz' }) madeAt!: Instant;
  @Column({ type: 'timestamptz' }) dueAt!: Instant;
  /** What was promised at first. */
  @Column({ type: 'timestamptz' }) firstDueAt!: Instant;
  @Column({ type: 'int' }) reschedulings!: number;
  @Column({ type: 'text', nullable: true }) reason!: string | null;
  @Column({ type: 'timestamptz', nullable: true }) settledAt!: Instant | null;
  /** The broken promise in the place of which it was made. */
  @Column({ type: 'uuid', nullable: true }) insteadOf!: string | null;
  @Column({ type: 'jsonb', nullable: true, select: false }) explanationField!: Personal<string> | null;
  /** What the customer was told of why it was broken. */
  @Column({ type: 'text', nullable: true }) explanation!: string | null;
  @Column({ type: 'timestamptz', nullable: true }) explainedAt!: Instant | null;
}
