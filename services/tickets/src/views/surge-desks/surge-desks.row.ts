import type { Instant } from '@rapport/event-sourcing';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One team that has limits for waiting. */
@Entity({ name: 'surge_desks' })
export class SurgeDeskRow {
  @PrimaryColumn({ type: 'uuid' }) deskId!: string;
  @Column({ type: 'text' }) team!: string;
  /** Milliseconds of the longest wait above which a surge begins, and below which it ends. */
  @Column({ type: 'double precision' }) enterAbove!: number;
  @Column({ type: 'double precision' }) leaveBelow!: number;
  /** The surge that goes on. */
  @Column({ type: 'uuid', nullable: true }) surgeId!: string | null;
  @Column({ type: 'int' }) surges!: number;
  @Column({ type: 'text' }) setBy!: string;
  @Column({ type: 'timestamptz' }) setAt!: Instant;
  @Column({ type: 'int' }) version!: number;
}
