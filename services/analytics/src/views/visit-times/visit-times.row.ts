import type { Instant } from '@rapport/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One repair on site by the times that the 123 plan promises. */
@Entity({ name: 'visit_times' })
@Index(['requestedAt'])
export class VisitTimesRow {
  @PrimaryColumn({ type: 'uuid' }) repairId!: string;
  @Column({ type: 'uuid', nullable: true }) ticketId!: string | null;
  @Column({ type: 'text' }) place!: string;
  @Column({ type: 'timestamptz' }) requestedAt!: Instant;
  @Column({ type: 'timestamptz' }) bookingDueAt!: Instant;
  @Column({ type: 'timestamptz' }) arrivalDueAt!: Instant;
  /** When a visit was first agreed. */
  @Column({ type: 'timestamptz', nullable: true }) bookedAt!: Instant | null;
  @Column({ type: 'timestamptz', nullable: true }) arrivedAt!: Instant | null;
  /** On the spot, or with a backup unit in its place. */
  @Column({ type: 'text' }) outcome!: 'open' | 'on_the_spot' | 'backup_unit' | 'cancelled';
}
