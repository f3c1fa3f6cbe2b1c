import type { PlaybookKind, PlaybookStep, StepStatus } from '@rapport/contracts-tickets';
import type { Instant } from '@rapport/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A step and what became of it. */
export interface StepOfRun extends PlaybookStep {
  readonly status: StepStatus;
  readonly settledBy: string | null;
  readonly settledAt: Instant | null;
  /** Why it was skipped. */
  readonly reason: string | null;
}

/** A ticket that is handled by a playbook. */
@Entity({ name: 'playbook_runs' })
@Index(['ticketId'])
@Index(['playbookId', 'playbookVersion'])
@Index(['startedAt'])
export class PlaybookRunRow {
  @PrimaryColumn({ type: 'uuid' }) runId!: string;
  @Column({ type: 'uuid' }) ticketId!: string;
  @Column({ type: 'uuid' }) partyId!: string;
  @Column({ type: 'uuid' }) playbookId!: string;
  @Column({ type: 'text' }) code!: string;
  @Column({ type: 'int' }) playbookVersion!: number;
  @Column({ type: 'text' }) kind!: PlaybookKind;
  @Column({ type: 'jsonb' }) title!: { zh: string; en: string };
  @Column({ type: 'jsonb' }) steps!: StepOfRun[];
  @Column({ type: 'int' }) mandatory!: number;
  @Column({ type: 'int' }) mandatoryDone!: number;
  @Column({ type: 'int' }) done!: number;
  @Column({ type: 'int' }) skipped!: number;
  /** Steps that were done before a mandatory one that comes earlier. */
  @Column({ type: 'int' }) outOfOrder!: number;
  /** Until every step is done or skipped. */
  @Column({ type: 'boolean' }) open!: boolean;
  @Column({ type: 'text' }) startedBy!: string;
  @Column({ type: 'timestamptz' }) startedAt!: Instant;
  @Column({ type: 'timestamptz', nullable: true }) endedAt!: Instant | null;
  @Column({ type: 'int' }) version!: number;
}
