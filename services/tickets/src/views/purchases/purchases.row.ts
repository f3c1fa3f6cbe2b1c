import type { OrderStep, PurchaseRecorded } from '@rapport/contracts-customers';
import type { Instant, Money } from '@rapport/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export interface ReachedStep {
  readonly step: OrderStep;
  readonly reachedAt: Instant;
}

/** One order of a party. */
@Entity({ name: 'purchases' })
@Index(['partyId', 'boughtAt'])
export class PurchaseRow {
  @PrimaryColumn({ type: 'uuid' }) purchaseId!: string;
  @Column({ type: 'uuid' }) partyId!: string;
  @Column({ type: 'jsonb' }) items!: PurchaseRecorded['data']['items'];
  @Column({ type: 'jsonb' }) amount!: Money;
  @Column({ type: 'text', nullable: true }) productLine!: string | null;
  @Column({ type: 'text' }) payment!: PurchaseRecorded['data']['payment'];
  @Column({ type: 'timestamptz' }) boughtAt!: Instant;
  /** How far it has come; null as long as nobody has said. */
  @Column({ type: 'text', nullable: true }) step!: OrderStep | null;
  /** When its next step is to be expected, where that was said. */
  @Column({ type: 'timestamptz', nullable: true }) expectedAt!: Instant | null;
  /** The steps that it came to, in order. */
  @Column({ type: 'jsonb' }) progress!: readonly ReachedStep[];
}
