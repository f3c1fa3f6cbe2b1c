import type { Instant } from '@rapport/event-sourcing';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An agent had the ticket in hand: from when, and until when if that is over. */
export interface Stint {
  readonly agentId: string;
  readonly from: Instant;
  readonly until: Instant | null;
}

/** One ticket by whom it took up. */
@Entity({ name: 'ticket_hands' })
export class TicketHandsRow {
  @PrimaryColumn({ type: 'uuid' }) ticketId!: string;
  @Column({ type: 'text', nullable: true }) agentId!: string | null;
  /** Neither solved nor ended. */
  @Column({ type: 'boolean' }) working!: boolean;
  @Column({ type: 'jsonb' }) stints!: readonly Stint[];
}
