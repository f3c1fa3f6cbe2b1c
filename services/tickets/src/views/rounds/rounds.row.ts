import type { Instant } from '@rapport/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A round of a day, and how many of its stops came to what. */
@Entity({ name: 'rounds' })
@Index(['day'])
@Index(['agentId', 'day'])
export class RoundRow {
  @PrimaryColumn({ type: 'uuid' }) roundId!: string;
  @Column({ type: 'text' }) name!: string;
  @Column({ type: 'text' }) agentId!: string;
  @Column({ type: 'text' }) day!: string;
  @Column({ type: 'text' }) timeZone!: string;
  @Column({ type: 'int' }) stops!: number;
  @Column({ type: 'int' }) served!: number;
  @Column({ type: 'int' }) missed!: number;
  /** Where nobody has to go any more. */
  @Column({ type: 'int' }) released!: number;
  /** Until every stop has been served, missed or released, or the round is cancelled. */
  @Column({ type: 'boolean' }) open!: boolean;
  @Column({ type: 'text', nullable: true }) cancelledBecause!: string | null;
  @Column({ type: 'text' }) plannedBy!: string;
  @Column({ type: 'timestamptz' }) plannedAt!: Instant;
  @Column({ type: 'int' }) version!: number;
}
