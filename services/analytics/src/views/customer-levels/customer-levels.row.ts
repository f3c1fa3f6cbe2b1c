import type { Instant } from '@rapport/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** When a level was entered, and from which it came. A skipped level was never entered. */
export interface LevelEntry {
  readonly level: string;
  readonly at: Instant;
  readonly from: string | null;
  readonly skipped: readonly string[];
}

/** Since when somebody was managed in a class, and in which before. */
export interface ClassEntry {
  readonly class: string;
  readonly at: Instant;
  readonly from: string | null;
}

/** One party on its way through the five levels (CUS-03) and the four management classes (CUS-04). */
@Entity({ name: 'customer_levels' })
@Index(['clientSince'])
export class CustomerLevelsRow {
  @PrimaryColumn({ type: 'uuid' }) partyId!: string;
  /** Since when the nameless face is a known client; null while it is nameless. */
  @Column({ type: 'timestamptz', nullable: true }) clientSince!: Instant | null;
  @Column({ type: 'text', nullable: true }) level!: string | null;
  @Column({ type: 'jsonb' }) entries!: readonly LevelEntry[];
  @Column({ type: 'text', nullable: true }) class!: string | null;
  @Column({ type: 'jsonb' }) classes!: readonly ClassEntry[];
}
