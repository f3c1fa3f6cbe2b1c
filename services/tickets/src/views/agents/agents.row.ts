import type { LiveChannel } from '@rapport/contracts-tickets';
import type { Instant } from '@rapport/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One agent of the roster. */
@Entity({ name: 'agents' })
@Index(['team', 'agentId'])
export class AgentRow {
  @PrimaryColumn({ type: 'uuid' }) rosterId!: string;
  @Column({ type: 'text' }) agentId!: string;
  @Column({ type: 'text' }) name!: string;
  @Column({ type: 'jsonb' }) skills!: readonly string[];
  /** Classes of customers whom they serve first; none: everybody alike. */
  @Column({ type: 'jsonb' }) classes!: readonly string[];
  @Column({ type: 'text' }) team!: string;
  /** Code of the service calendar by which they work; null around the clock. */
  @Column({ type: 'text', nullable: true }) calendar!: string | null;
  @Column({ type: 'int' }) capacity!: number;
  @Column({ type: 'boolean' }) available!: boolean;
  /** Why they are away. */
  @Column({ type: 'text', nullable: true }) reason!: string | null;
  /** Since when they are there, or away. */
  @Column({ type: 'timestamptz' }) since!: Instant;
  /** Tickets that were handed round when they last went away, and those that nobody could take. */
  @Column({ type: 'int' }) handedOver!: number;
  @Column({ type: 'int' }) leftBehind!: number;
  /** With whom they are just now, on which channel, since when; null where with nobody. */
  @Column({ type: 'uuid', nullable: true }) liveContactId!: string | null;
  @Column({ type: 'text', nullable: true }) liveChannel!: LiveChannel | null;
  @Column({ type: 'timestamptz', nullable: true }) liveSince!: Instant | null;
  /** When they were last done with a customer. */
  @Column({ type: 'timestamptz', nullable: true }) lastContactAt!: Instant | null;
  @Column({ type: 'int' }) version!: number;
}
