import type { FailureKind, RecoveryKind } from '@rapport/contracts-tickets';
import type { Instant, Personal } from '@rapport/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One thing that making good for something has cost: what was offered, or a refund that was paid. */
@Entity({ name: 'recovery_costs' })
@Index(['spentAt', 'costId'])
@Index(['ticketId'])
export class RecoveryCostRow {
  @PrimaryColumn({ type: 'uuid' }) costId!: string;
  @Column({ type: 'uuid' }) ticketId!: string;
  @Column({ type: 'text' }) kind!: RecoveryKind | 'refund';
  /** In minor units. */
  @Column({ type: 'double precision' }) cost!: number;
  @Column({ type: 'text' }) currency!: string;
  @Column({ type: 'jsonb', select: false, nullable: true }) descriptionField!: Personal<string> | null;
  @Column({ type: 'text', nullable: true }) description!: string | null;
  /** The failure that it answers, where one was named (TKT-47). */
  @Column({ type: 'text', nullable: true }) failureKind!: FailureKind | null;
  @Column({ type: 'text', nullable: true }) failureReference!: string | null;
  @Column({ type: 'text' }) spentBy!: string;
  @Column({ type: 'timestamptz' }) spentAt!: Instant;
}
