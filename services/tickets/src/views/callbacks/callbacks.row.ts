import type { Instant } from '@rapport/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One call that we owe, because the line was cut. */
@Entity({ name: 'callbacks' })
@Index(['open', 'dueAt', 'callbackId'])
export class CallbackRow {
  @PrimaryColumn({ type: 'uuid' }) callbackId!: string;
  @Column({ type: 'uuid' }) ticketId!: string;
  /** Whose ticket it is: whom we call. */
  @Column({ type: 'uuid' }) partyId!: string;
  /** Who was on the line. */
  @Column({ type: 'text', nullable: true }) agentId!: string | null;
  @Column({ type: 'timestamptz' }) droppedAt!: Instant;
  @Column({ type: 'timestamptz' }) dueAt!: Instant;
  @Column({ type: 'int' }) attempts!: number;
  @Column({ type: 'boolean' }) open!: boolean;
  @Column({ type: 'text', nullable: true }) madeBy!: string | null;
  /** When the customer was reached. */
  @Column({ type: 'timestamptz', nullable: true }) madeAt!: Instant | null;
}
