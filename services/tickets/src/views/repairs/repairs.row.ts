import type { BenefitRefusal, RepairOutcome, RepairStatus } from '@rapport/contracts-tickets';
import type { Instant, Personal } from '@rapport/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One repair, where the customer is or of an item that they brought to a counter: how far it is, what is due, and what was late. */
@Entity({ name: 'repairs' })
@Index(['status', 'arrivalDueAt', 'repairId'])
@Index(['partyId'])
@Index(['ticketId'])
@Index(['technicianId'])
export class RepairRow {
  @PrimaryColumn({ type: 'uuid' }) repairId!: string;
  @Column({ type: 'uuid' }) partyId!: string;
  @Column({ type: 'uuid', nullable: true }) ticketId!: string | null;
  @Column({ type: 'uuid', nullable: true }) entitlementId!: string | null;
  @Column({ type: 'text' }) itemId!: string;
  @Column({ type: 'text' }) item!: string;
  @Column({ type: 'text' }) place!: string;
  @Column({ type: 'jsonb', nullable: true, select: false }) addressField!: Personal<string> | null;
  @Column({ type: 'text', nullable: true }) address!: string | null;
  @Column({ type: 'jsonb', select: false }) faultField!: Personal<string>;
  @Column({ type: 'text', nullable: true }) fault!: string | null;
  /** Null of what was taken in at a counter: what that costs, its ticket says. */
  @Column({ type: 'text', nullable: true }) fee!: 'free' | 'charged' | null;
  /** Why the entitlement does not cover it. */
  @Column({ type: 'text', nullable: true }) notCovered!: BenefitRefusal | null;
  /** What the customer agreed to pay, in minor units. */
  @Column({ type: 'double precision', nullable: true }) quote!: number | null;
  @Column({ type: 'text', nullable: true }) currency!: string | null;
  @Column({ type: 'text' }) status!: RepairStatus;
  @Column({ type: 'text', nullable: true }) technicianId!: string | null;
  @Column({ type: 'timestamptz' }) requestedAt!: Instant;
  /** Until when a visit is to be agreed; null where nobody has to come. */
  @Column({ type: 'timestamptz', nullable: true }) bookingDueAt!: Instant | null;
  /** Until when somebody is to be there; of what the customer brought, when they did. */
  @Column({ type: 'timestamptz' }) arrivalDueAt!: Instant;
  @Column({ type: 'timestamptz', nullable: true }) bookedAt!: Instant | null;
  @Column({ type: 'timestamptz', nullable: true }) visitFrom!: Instant | null;
  @Column({ type: 'timestamptz', nullable: true }) visitUntil!: Instant | null;
  @Column({ type: 'timestamptz', nullable: true }) arrivedAt!: Instant | null;
  @Column({ type: 'text', nullable: true }) unitId!: string | null;
  @Column({ type: 'timestamptz', nullable: true }) unitDueBackAt!: Instant | null;
  /** What was not kept, for good. */
  @Column({ type: 'boolean' }) bookingOverdue!: boolean;
  @Column({ type: 'boolean' }) arrivalOverdue!: boolean;
  @Column({ type: 'boolean' }) unitOverdue!: boolean;
  /** Whether something is late that still has to be done. */
  @Column({ type: 'boolean' }) overdue!: boolean;
  @Column({ type: 'text', nullable: true }) findings!: string | null;
  @Column({ type: 'text', nullable: true }) workDone!: string | null;
  @Column({ type: 'text', nullable: true }) outcome!: RepairOutcome | null;
  /** Whether the item is at the customer's. */
  @Column({ type: 'boolean' }) itemWithCustomer!: boolean;
  @Column({ type: 'text', nullable: true }) cancelledBecause!: string | null;
  @Column({ type: 'timestamptz', nullable: true }) endedAt!: Instant | null;
  @Column({ type: 'int' }) version!: number;
}
