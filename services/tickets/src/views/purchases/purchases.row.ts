import type { PurchaseRecorded } from '@rapport/contracts-customers';
import type { Instant, Money } from '@rapport/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

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
}
