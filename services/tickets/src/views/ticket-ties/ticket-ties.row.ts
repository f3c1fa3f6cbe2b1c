import type { MergeMode, TicketTie } from '@rapport/contracts-tickets';
import type { Instant } from '@rapport/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** That one ticket belongs to another, seen from the first. */
@Entity({ name: 'ticket_ties' })
@Index(['otherId', 'tie'])
export class TicketTieRow {
  @PrimaryColumn({ type: 'uuid' }) ticketId!: string;
  @PrimaryColumn({ type: 'uuid' }) otherId!: string;
  @PrimaryColumn({ type: 'text' }) tie!: TicketTie;
  /** Of a merge: whether the threads are one. */
  @Column({ type: 'text', nullable: true }) mode!: MergeMode | null;
  @Column({ type: 'text', nullable: true }) note!: string | null;
  @Column({ type: 'text' }) tiedBy!: string;
  @Column({ type: 'timestamptz' }) since!: Instant;
  /** When it was undone. */
  @Column({ type: 'timestamptz', nullable: true }) endedAt!: Instant | null;
}
