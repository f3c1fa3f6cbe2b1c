import type { Instant } from '@rapport/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One complaint by what complaints are grouped by, and by the times of its steps. */
@Entity({ name: 'complaint_profile' })
@Index(['lodgedAt'])
export class ComplaintProfileRow {
  @PrimaryColumn({ type: 'uuid' }) complaintId!: string;
  /** The ticket that it grew out of. */
  @Column({ type: 'uuid', nullable: true }) ticketId!: string | null;
  @Column({ type: 'text', nullable: true }) content!: string | null;
  @Column({ type: 'text', nullable: true }) channel!: string | null;
  @Column({ type: 'text', nullable: true }) severity!: string | null;
  @Column({ type: 'text', nullable: true }) cause!: string | null;
  @Column({ type: 'text', nullable: true }) subCause!: string | null;
  @Column({ type: 'text', nullable: true }) product!: string | null;
  @Column({ type: 'text', nullable: true }) psychology!: string | null;
  @Column({ type: 'text', nullable: true }) complainantType!: string | null;
  @Column({ type: 'text', nullable: true }) replyMode!: string | null;
  @Column({ type: 'boolean', nullable: true }) inTime!: boolean | null;
  @Column({ type: 'timestamptz' }) lodgedAt!: Instant;
  @Column({ type: 'timestamptz', nullable: true }) respondedAt!: Instant | null;
  @Column({ type: 'timestamptz', nullable: true }) resolvedAt!: Instant | null;
}
