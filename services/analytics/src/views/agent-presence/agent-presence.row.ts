import type { Instant } from '@rapport/event-sourcing';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody was there: from when, and until when if that is over. */
export interface Presence {
  readonly from: Instant;
  readonly until: Instant | null;
}

/** One agent of the roster by when they were there, whatever the hour. */
@Entity({ name: 'agent_presence' })
export class AgentPresenceRow {
  @PrimaryColumn({ type: 'uuid' }) rosterId!: string;
  @Column({ type: 'text' }) agentId!: string;
  @Column({ type: 'text' }) team!: string;
  /** Code of the service calendar by which they work; null around the clock. */
  @Column({ type: 'text', nullable: true }) calendar!: string | null;
  /** Tickets that they have in hand at most. */
  @Column({ type: 'int' }) capacity!: number;
  @Column({ type: 'jsonb' }) presences!: readonly Presence[];
}
