import type { Instant } from '@rapport/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export type TicketOutcome = 'open' | 'closed' | 'cancelled' | 'complaint' | 'merged';

/** Whom a ticket serves: a customer outside, or one of us (TKT-44). */
export const SERVED = ['external', 'internal'] as const;
export type Served = (typeof SERVED)[number];

/** One ticket by the times that service is measured by. */
@Entity({ name: 'ticket_times' })
@Index(['openedAt'])
export class TicketTimesRow {
  @PrimaryColumn({ type: 'uuid' }) ticketId!: string;
  @Column({ type: 'text', nullable: true }) channel!: string | null;
  @Column({ type: 'text' }) priority!: string;
  /** The party that asks. */
  @Column({ type: 'uuid' }) requesterId!: string;
  /** Adopted tickets have the category of the other system, and no phase. */
  @Column({ type: 'text', nullable: true }) category!: string | null;
  @Column({ type: 'text', nullable: true }) phase!: string | null;
  /** Whether one of us is served; known once somebody classified it. */
  @Column({ type: 'boolean' }) internal!: boolean;
  /** The department that leads it; null while nobody routed it. */
  @Column({ type: 'text', nullable: true }) team!: string | null;
  @Column({ type: 'timestamptz' }) openedAt!: Instant;
  /** When an agent first took it; null too where a record from elsewhere does not tell. */
  @Column({ type: 'timestamptz', nullable: true }) assignedAt!: Instant | null;
  /** First word to the customer: acknowledgement, or the answer on the spot. */
  @Column({ type: 'timestamptz', nullable: true }) respondedAt!: Instant | null;
  @Column({ type: 'timestamptz', nullable: true }) solvedAt!: Instant | null;
  @Column({ type: 'boolean' }) breached!: boolean;
  @Column({ type: 'int' }) assignments!: number;
  @Column({ type: 'int' }) reopenings!: number;
  @Column({ type: 'text' }) outcome!: TicketOutcome;
  /** Closed although the problem was not solved. */
  @Column({ type: 'boolean' }) unsolved!: boolean;
  /** When it was closed, cancelled, merged into another one, or became a complaint. */
  @Column({ type: 'timestamptz', nullable: true }) endedAt!: Instant | null;
  /** Targets of clocks that were not kept. */
  @Column({ type: 'int' }) clockBreaches!: number;
  @Column({ type: 'int' }) transfers!: number;
  /** Milliseconds of each hold that is over, in their order. */
  @Column({ type: 'jsonb' }) holds!: readonly number[];
}
