import type { PlanTerms } from '@rapport/contracts-tickets';
import type { Instant } from '@rapport/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The rights of a party to an item, as they were granted, and how often they were made use of. */
@Entity({ name: 'entitlements' })
@Index(['holderId'])
export class EntitlementRow {
  @PrimaryColumn({ type: 'uuid' }) entitlementId!: string;
  @Column({ type: 'uuid' }) holderId!: string;
  @Column({ type: 'uuid' }) planId!: string;
  @Column({ type: 'int' }) planVersion!: number;
  @Column({ type: 'jsonb' }) terms!: PlanTerms;
  @Column({ type: 'text' }) item!: string;
  @Column({ type: 'int' }) quantity!: number;
  @Column({ type: 'text', nullable: true }) serial!: string | null;
  @Column({ type: 'uuid', nullable: true }) purchaseId!: string | null;
  @Column({ type: 'timestamptz' }) purchasedAt!: Instant;
  @Column({ type: 'timestamptz' }) grantedAt!: Instant;
  @Column({ type: 'int' }) uses!: number;
  @Column({ type: 'int' }) refusals!: number;
  @Column({ type: 'timestamptz', nullable: true }) withdrawnAt!: Instant | null;
  @Column({ type: 'text', nullable: true }) withdrawalReason!: string | null;
  @Column({ type: 'int' }) version!: number;
}
