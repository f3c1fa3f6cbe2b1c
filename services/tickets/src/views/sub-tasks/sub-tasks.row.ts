import type { Instant } from '@rapport/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One thing that a department was asked to do for a ticket. */
@Entity({ name: 'sub_tasks' })
@Index(['department', 'state', 'dueAt'])
@Index(['ticketId'])
export class SubTaskRow {
  @PrimaryColumn({ type: 'uuid' }) subTaskId!: string;
  @Column({ type: 'uuid' }) ticketId!: string;
  @Column({ type: 'text' }) department!: string;
  @Column({ type: 'text' }) task!: string;
  @Column({ type: 'text' }) state!: 'open' | 'done' | 'dropped';
  /** When it is to be done; far away where nothing was said. */
  @Column({ type: 'timestamptz' }) dueAt!: Instant;
  @Column({ type: 'boolean' }) overdue!: boolean;
  @Column({ type: 'text' }) openedBy!: string;
  @Column({ type: 'timestamptz' }) openedAt!: Instant;
  /** What came of it, or why nobody needs it any more. */
  @Column({ type: 'text', nullable: true }) result!: string | null;
  @Column({ type: 'text', nullable: true }) doneBy!: string | null;
  @Column({ type: 'timestamptz', nullable: true }) endedAt!: Instant | null;
}
