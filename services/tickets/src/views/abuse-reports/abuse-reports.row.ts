import type { AbuseKind, AbuseStatus } from '@rapport/contracts-tickets';
import type { Instant, Personal } from '@rapport/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One report of abuse, and what was decided about it. */
@Entity({ name: 'abuse_reports' })
@Index(['status', 'reportedAt'])
@Index(['contactId'])
export class AbuseReportRow {
  @PrimaryColumn({ type: 'uuid' }) reportId!: string;
  @Column({ type: 'uuid' }) contactId!: string;
  @Column({ type: 'uuid' }) reporterId!: string;
  @Column({ type: 'text' }) kind!: AbuseKind;
  @Column({ type: 'jsonb', select: false, nullable: true }) detailsField!: Personal<string> | null;
  @Column({ type: 'text', nullable: true }) details!: string | null;
  @Column({ type: 'text' }) status!: AbuseStatus;
  /** Why it was decided so. */
  @Column({ type: 'text', nullable: true }) reason!: string | null;
  @Column({ type: 'text', nullable: true }) decidedBy!: string | null;
  @Column({ type: 'timestamptz' }) reportedAt!: Instant;
  @Column({ type: 'timestamptz', nullable: true }) decidedAt!: Instant | null;
}
