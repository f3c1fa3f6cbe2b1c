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
  /** Everything that it says. */
  @Column({ type: 'jsonb' }) content!: ClockPolicyPublished['data'];
  @Column({ type: 'int' }) version!: number;
}
