import type { Obstacle } from '@rapport/contracts-tickets';
import type { Instant } from '@rapport/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What is done about one obstacle, and what came of it. */
@Entity({ name: 'obstacle_measures' })
@Index(['obstacle', 'dueAt'])
@Index(['dueAt'])
export class ObstacleMeasureRow {
  @PrimaryColumn({ type: 'uuid' }) measureId!: string;
  @Column({ type: 'text' }) obstacle!: Obstacle;
  @Column({ type: 'text' }) measure!: string;
  @Column({ type: 'text' }) ownerId!: string;
  @Column({ type: 'timestamptz' }) dueAt!: Instant;
  @Column({ type: 'text' }) plannedBy!: string;
  @Column({ type: 'timestamptz' }) plannedAt!: Instant;
  @Column({ type: 'text', nullable: true }) result!: string | null;
  /** Whether it helped, as whoever completed it saw it. */
  @Column({ type: 'boolean', nullable: true }) effective!: boolean | null;
  @Column({ type: 'text', nullable: true }) completedBy!: string | null;
  @Column({ type: 'timestamptz', nullable: true }) completedAt!: Instant | null;
  @Column({ type: 'int' }) version!: number;
}
