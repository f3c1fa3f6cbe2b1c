import type { SurgeAction } from '@rapport/contracts-tickets';
import type { Instant } from '@rapport/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export interface SurgeActionState {
  readonly action: SurgeAction;
  readonly note: string | null;
  readonly takenBy: string | null;
  readonly takenAt: Instant | null;
}

export interface DraftedState {
  readonly agentId: string;
  readonly from: string;
  readonly draftedAt: Instant;
  readonly releasedAt: Instant | null;
}

/** One surge of one team. */
@Entity({ name: 'surges' })
@Index(['open', 'enteredAt', 'surgeId'])
@Index(['team', 'enteredAt'])
export class SurgeRow {
  @PrimaryColumn({ type: 'uuid' }) surgeId!: string;
  @Column({ type: 'uuid' }) deskId!: string;
  @Column({ type: 'text' }) team!: string;
  @Column({ type: 'boolean' }) open!: boolean;
  /** Milliseconds of the longest wait above which it began, and below which it ends. */
  @Column({ type: 'double precision' }) enterAbove!: number;
  @Column({ type: 'double precision' }) leaveBelow!: number;
  /** What was measured when it began; when it has ended, what was measured then. */
  @Column({ type: 'int' }) waiting!: number;
  @Column({ type: 'double precision' }) longest!: number;
  @Column({ type: 'double precision' }) median!: number;
  @Column({ type: 'jsonb' }) actions!: readonly SurgeActionState[];
  @Column({ type: 'jsonb' }) drafted!: readonly DraftedState[];
  @Column({ type: 'timestamptz' }) enteredAt!: Instant;
  @Column({ type: 'timestamptz', nullable: true }) leftAt!: Instant | null;
}
