import type { ComplaintCause, ComplaintChannel, ComplaintContent, ComplaintIntake, ComplaintSeverity, ComplaintStatus, ComplaintSubCause, Satisfaction } from '@rapport/contracts-complaints';
import type { Instant, Money } from '@rapport/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One line of the register of complaints. */
@Entity({ name: 'register' })
@Index(['status', 'lodgedAt'])
@Index(['lodgedAt', 'complaintId'])
@Index(['receiptNumber'])
@Index(['partyId'])
export class RegisterRow {
  @PrimaryColumn({ type: 'uuid' }) complaintId!: string;
  @Column({ type: 'text' }) receiptNumber!: string;
  @Column({ type: 'uuid' }) partyId!: string;
  @Column({ type: 'text' }) intake!: ComplaintIntake;
  @Column({ type: 'text' }) status!: ComplaintStatus;
  /** Null where the record that it was adopted from does not say; so are the next three. */
  @Column({ type: 'text', nullable: true }) channel!: ComplaintChannel | null;
  @Column({ type: 'text', nullable: true }) content!: ComplaintContent | null;
  @Column({ type: 'text', nullable: true }) severity!: ComplaintSeverity | null;
  @Column({ type: 'text', nullable: true }) subject!: string | null;
  @Column({ type: 'text', nullable: true }) cause!: ComplaintCause | null;
  /** What typically goes wrong after a sale (TKT-11). */
  @Column({ type: 'text', nullable: true }) subCause!: ComplaintSubCause | null;
  @Column({ type: 'text', nullable: true }) product!: string | null;
  @Column({ type: 'text', nullable: true }) organisation!: string | null;
  @Column({ type: 'text', nullable: true }) region!: string | null;
  /** Source and number of the adopted record: `bureau:7523056`. */
  @Column({ type: 'text', nullable: true }) record!: string | null;
  @Column({ type: 'jsonb', nullable: true }) claim!: Money | null;
  @Column({ type: 'text', nullable: true }) handlerId!: string | null;
  @Column({ type: 'uuid', nullable: true }) ticketId!: string | null;
  @Column({ type: 'boolean' }) major!: boolean;
  @Column({ type: 'int' }) round!: number;
  @Column({ type: 'timestamptz' }) lodgedAt!: Instant;
  @Column({ type: 'timestamptz', nullable: true }) answerDueAt!: Instant | null;
  /** Whether a limit passed without an answer. */
  @Column({ type: 'boolean' }) breached!: boolean;
  /** What an adopted record says about its timeliness. */
  @Column({ type: 'boolean', nullable: true }) answeredInTime!: boolean | null;
  @Column({ type: 'text', nullable: true }) satisfaction!: Satisfaction | null;
}
