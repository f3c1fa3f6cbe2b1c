import type { Obstacle } from '@rapport/contracts-tickets';
import type { Instant } from '@rapport/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One obstacle that an agent met. */
@Entity({ name: 'obstacles' })
@Index(['kind', 'reportedAt'])
@Index(['reportedAt'])
@Index(['ticketId', 'reportedAt'])
export class ObstacleRow {
  @PrimaryColumn({ type: 'uuid' }) obstacleId!: string;
  @Column({ type: 'uuid' }) ticketId!: string;
  @Column({ type: 'text' }) kind!: Obstacle;
  @Column({ type: 'text', nullable: true }) note!: string | null;
  @Column({ type: 'timestamptz' }) reportedAt!: Instant;
}
