import type { PromiseSource } from '@rapport/contracts-tickets';
import type { Instant } from '@rapport/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What became of one promise. */
@Entity({ name: 'promise_fates' })
@Index(['dueAt'])
@Index(['madeAt'])
export class PromiseFateRow {
  @PrimaryColumn({ type: 'uuid' }) promiseId!: string;
  @Column({ type: 'uuid' }) ticketId!: string;
  @Column({ type: 'text' }) owner!: string;
  @Column({ type: 'text' }) source!: PromiseSource;
  @Column({ type: 'timestamptz' }) madeAt!: Instant;
  /** As it was last agreed with the customer. */
  @Column({ type: 'timestamptz' }) dueAt!: Instant;
  @Column({ type: 'int' }) reschedulings!: number;
  @Column({ type: 'text' }) fate!: 'open' | 'kept' | 'broken';
}
