import type { RecoveryKind } from '@rapport/contracts-tickets';
import type { Instant } from '@rapport/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One thing that a ticket has cost us: what made good for something, or a refund that was paid. */
@Entity({ name: 'service_costs' })
@Index(['ticketId'])
export class ServiceCostRow {
  @PrimaryColumn({ type: 'uuid' }) costId!: string;
  @Column({ type: 'uuid' }) ticketId!: string;
  @Column({ type: 'text' }) kind!: RecoveryKind | 'refund';
  /** In minor units. */
  @Column({ type: 'double precision' }) amount!: number;
  @Column({ type: 'text' }) currency!: string;
  @Column({ type: 'timestamptz' }) spentAt!: Instant;
}
