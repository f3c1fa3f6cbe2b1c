import type { Instant } from '@rapport/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One time that a unit of ours stood in for a customer's item. */
@Entity({ name: 'backup_units' })
@Index(['out', 'dueBackAt', 'repairId'])
@Index(['unitId'])
@Index(['partyId'])
export class BackupUnitRow {
  /** A repair issues one unit at most. */
  @PrimaryColumn({ type: 'uuid' }) repairId!: string;
  @Column({ type: 'uuid', nullable: true }) ticketId!: string | null;
  @Column({ type: 'text' }) unitId!: string;
  @Column({ type: 'text' }) unit!: string;
  /** Who has it, or had it. */
  @Column({ type: 'uuid' }) partyId!: string;
  @Column({ type: 'text' }) technicianId!: string;
  @Column({ type: 'timestamptz' }) issuedAt!: Instant;
  @Column({ type: 'timestamptz' }) dueBackAt!: Instant;
  @Column({ type: 'boolean' }) out!: boolean;
  @Column({ type: 'boolean' }) overdue!: boolean;
  @Column({ type: 'timestamptz', nullable: true }) returnedAt!: Instant | null;
}
