import type { Benefit, BenefitRefusal } from '@rapport/contracts-tickets';
import type { Instant } from '@rapport/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One time that a benefit was wanted, and whether it applied. */
@Entity({ name: 'benefit_uses' })
@Index(['askedAt'])
export class BenefitUseRow {
  /** The id of the fact. */
  @PrimaryColumn({ type: 'uuid' }) useId!: string;
  @Column({ type: 'uuid' }) entitlementId!: string;
  @Column({ type: 'uuid' }) holderId!: string;
  @Column({ type: 'text' }) benefit!: Benefit;
  @Column({ type: 'text' }) place!: string;
  @Column({ type: 'text' }) day!: string;
  @Column({ type: 'int' }) ageDays!: number;
  @Column({ type: 'boolean' }) allowed!: boolean;
  @Column({ type: 'text', nullable: true }) reason!: BenefitRefusal | null;
  @Column({ type: 'text', nullable: true }) validUntil!: string | null;
  @Column({ type: 'uuid', nullable: true }) ticketId!: string | null;
  @Column({ type: 'uuid', nullable: true }) repairId!: string | null;
  @Column({ type: 'timestamptz' }) askedAt!: Instant;
}
