import type { HoldReason } from '@rapport/contracts-tickets';
import type { Instant } from '@rapport/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One wait of somebody on the line. */
@Entity({ name: 'holds' })
@Index(['open', 'dueAt', 'holdId'])
@Index(['startedAt'])
export class HoldRow {
  @PrimaryColumn({ type: 'uuid' }) holdId!: string;
  @Column({ type: 'uuid' }) ticketId!: string;
  @Column({ type: 'text', nullable: true }) agentId!: string | null;
  @Column({ type: 'text' }) reason!: HoldReason;
  @Column({ type: 'timestamptz' }) startedAt!: Instant;
  /** The limit that the customer was told. */
  @Column({ type: 'timestamptz' }) dueAt!: Instant;
  @Column({ type: 'int' }) checkIns!: number;
  @Column({ type: 'boolean' }) exceeded!: boolean;
  @Column({ type: 'boolean' }) open!: boolean;
  /** Milliseconds; null while it goes on. */
  @Column({ type: 'double precision', nullable: true }) waited!: number | null;
  @Column({ type: 'timestamptz', nullable: true }) endedAt!: Instant | null;
}
