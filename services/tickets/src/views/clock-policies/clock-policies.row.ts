import type { ClockPolicyPublished } from '@rapport/contracts-tickets';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The newest version of one policy. */
@Entity({ name: 'clock_policies' })
export class ClockPolicyRow {
  @PrimaryColumn({ type: 'uuid' }) policyId!: string;
  @Column({ type: 'text' }) code!: string;
  @Column({ type: 'int' }) policyVersion!: number;
  /** The one with the lowest order whose conditions hold is taken. */
  @Column({ type: 'int' }) order!: number;
  @Column({ type: 'boolean' }) archived!: boolean;
  /** What it is to lead to, in zh and en. */
  @Column({ type: 'jsonb', nullable: true }) goal!: ClockPolicyPublished['data']['goal'] | null;
  /** The share of clocks that are to be kept, 0 to 1. */
  @Column({ type: 'double precision', nullable: true }) targetShare!: number | null;
  /** Everything that it says. */
  @Column({ type: 'jsonb' }) content!: ClockPolicyPublished['data'];
  @Column({ type: 'int' }) version!: number;
}
