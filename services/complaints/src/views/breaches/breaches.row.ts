import type { AnswerLimit } from '@rapport/contracts-complaints';
import type { Instant } from '@rapport/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A limit that passed without an answer. A complaint may have several: per round, the limit set at intake and the date promised later. */
@Entity({ name: 'breaches' })
@Index(['breachedAt'])
export class BreachRow {
  /** `<complaint id>/<round>/<limit>`. */
  @PrimaryColumn({ type: 'text' }) breachId!: string;
  @Column({ type: 'uuid' }) complaintId!: string;
  @Column({ type: 'uuid' }) partyId!: string;
  @Column({ type: 'int' }) round!: number;
  @Column({ type: 'text' }) limit!: AnswerLimit;
  @Column({ type: 'timestamptz' }) dueAt!: Instant;
  @Column({ type: 'timestamptz' }) breachedAt!: Instant;
}
