import type { ClockMetricName, ClockStatusName, TicketPriority } from '@rapport/contracts-tickets';
import type { Instant } from '@rapport/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One clock of one ticket: a wait, an interval, a way to a solution. */
@Entity({ name: 'clocks' })
@Index(['open', 'nextDueAt', 'clockId'])
@Index(['breached', 'nextDueAt'])
@Index(['ticketId', 'metric', 'ordinal'])
export class ClockRow {
  /** `<ticket>/<metric>/<ordinal>` */
  @PrimaryColumn({ type: 'text' }) clockId!: string;
  @Column({ type: 'uuid' }) ticketId!: string;
  @Column({ type: 'text' }) metric!: ClockMetricName;
  @Column({ type: 'int' }) ordinal!: number;
  @Column({ type: 'text' }) status!: ClockStatusName;
  /** Neither met nor cancelled yet. */
  @Column({ type: 'boolean' }) open!: boolean;
  @Column({ type: 'timestamptz' }) startedAt!: Instant;
  @Column({ type: 'timestamptz', nullable: true }) endedAt!: Instant | null;
  /** When it is or was due; null while it stands still. */
  @Column({ type: 'timestamptz', nullable: true }) dueAt!: Instant | null;
  /** The same; far away where there is none. */
  @Column({ type: 'timestamptz' }) nextDueAt!: Instant;
  /** Reckoned without holidays that are not published yet. */
  @Column({ type: 'boolean' }) provisional!: boolean;
  /** Milliseconds of open time. */
  @Column({ type: 'double precision' }) target!: number;
  @Column({ type: 'text' }) policyId!: string;
  @Column({ type: 'int' }) policyVersion!: number;
  @Column({ type: 'text', nullable: true }) team!: string | null;
  @Column({ type: 'text' }) priority!: TicketPriority;
  /** The warnings that were reached, in the order in which they were. */
  @Column({ type: 'jsonb' }) warnings!: readonly string[];
  @Column({ type: 'boolean' }) breached!: boolean;
  @Column({ type: 'timestamptz', nullable: true }) detectedAt!: Instant | null;
  /** Who had the ticket when the breach was noticed. */
  @Column({ type: 'text', nullable: true }) owner!: string | null;
  @Column({ type: 'text', nullable: true }) acknowledgedBy!: string | null;
  @Column({ type: 'text', nullable: true }) note!: string | null;
  @Column({ type: 'timestamptz', nullable: true }) acknowledgedAt!: Instant | null;
}
