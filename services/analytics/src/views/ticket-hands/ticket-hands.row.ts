import type { Instant } from '@rapport/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An agent had the ticket in hand: from when, and until when if that is over. */
export interface Stint {
  readonly agentId: string;
  readonly from: Instant;
  readonly until: Instant | null;
}

/** One ticket by whom it took up, and when it came in. */
@Entity({ name: 'ticket_hands' })
@Index(['openedAt'])
export class TicketHandsRow {
  @PrimaryColumn({ type: 'uuid' }) ticketId!: string;
  @Column({ type: 'text', nullable: true }) channel!: string | null;
  /** The department that leads it; null while nobody routed it. */
  @Column({ type: 'text', nullable: true }) team!: string | null;
  @Column({ type: 'timestamptz' }) openedAt!: Instant;
  @Column({ type: 'text', nullable: true }) agentId!: string | null;
  /** Neither solved nor ended. */
  @Column({ type: 'boolean' }) working!: boolean;
  @Column({ type: 'jsonb' }) stints!: readonly Stint[];
}
