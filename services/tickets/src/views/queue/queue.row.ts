import type { TicketPriority, TicketStatus } from '@rapport/contracts-tickets';
import type { Instant } from '@rapport/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Due, DueKind } from '../owing.fold.js';

/** One ticket as the queue shows it. Ended tickets stay, with `open` false. */
@Entity({ name: 'queue' })
@Index(['open', 'nextDueAt', 'ticketId'])
@Index(['agentId', 'open'])
@Index(['requesterId'])
@Index(['lead', 'open'])
export class QueueRow {
  @PrimaryColumn({ type: 'uuid' }) ticketId!: string;
  @Column({ type: 'text' }) number!: string;
  @Column({ type: 'text' }) subject!: string;
  @Column({ type: 'uuid' }) requesterId!: string;
  @Column({ type: 'text' }) status!: TicketStatus;
  @Column({ type: 'boolean' }) open!: boolean;
  @Column({ type: 'text' }) priority!: TicketPriority;
  @Column({ type: 'text', nullable: true }) channel!: string | null;
  @Column({ type: 'text', nullable: true }) category!: string | null;
  /** The department that leads, and those that work with it; null and none while nobody has routed the ticket. */
  @Column({ type: 'text', nullable: true }) lead!: string | null;
  @Column({ type: 'jsonb' }) collaborators!: readonly string[];
  /** A colleague or a department asks (TKT-44), and no customer. */
  @Column({ type: 'boolean' }) internal!: boolean;
  /** Sub-tasks of departments that are not done yet. */
  @Column({ type: 'int' }) openSubTasks!: number;
  @Column({ type: 'boolean' }) customerAwaited!: boolean;
  @Column({ type: 'text', nullable: true }) agentId!: string | null;
  @Column({ type: 'timestamptz' }) openedAt!: Instant;
  /** Since when the ticket has stood where it stands: nobody has acknowledged it, nobody has solved it … */
  @Column({ type: 'timestamptz' }) waitingSince!: Instant;
  /** Since when the customer waits for our next step, which is the oldest of theirs that no person has answered; far away where it is not our turn. */
  @Column({ type: 'timestamptz' }) customerWaitingSince!: Instant;
  /** A word to the customer, running clocks, open promises, refunds and sub-tasks, the next that is due first. */
  @Column({ type: 'jsonb' }) owed!: readonly Due[];
  /** When the first of them is due; far away where nothing is owed. */
  @Column({ type: 'timestamptz' }) nextDueAt!: Instant;
  /** What that is: word, clock, promise, refund, sub_task; null where nothing is owed. */
  @Column({ type: 'text', nullable: true }) nextDue!: DueKind | null;
  /** By when a word was owed while the ticket is merged into another one; null where none was. */
  @Column({ type: 'timestamptz', nullable: true }) owedBeforeMerge!: Instant | null;
  @Column({ type: 'boolean' }) responseBreached!: boolean;
  @Column({ type: 'int' }) reopenings!: number;
  @Column({ type: 'int' }) version!: number;
}
