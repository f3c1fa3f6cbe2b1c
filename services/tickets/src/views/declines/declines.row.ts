import type { DeclineStyle } from '@rapport/contracts-tickets';
import type { Instant, Personal } from '@rapport/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One request that we declined. */
@Entity({ name: 'declines' })
@Index(['ticketId', 'declinedAt'])
@Index(['declinedAt'])
export class DeclineRow {
  @PrimaryColumn({ type: 'uuid' }) declineId!: string;
  @Column({ type: 'uuid' }) ticketId!: string;
  @Column({ type: 'text', nullable: true }) agentId!: string | null;
  @Column({ type: 'jsonb', select: false }) requestField!: Personal<string>;
  @Column({ type: 'text', nullable: true }) request!: string | null;
  @Column({ type: 'text' }) reason!: string;
  @Column({ type: 'text' }) style!: DeclineStyle;
  @Column({ type: 'text' }) alternative!: string;
  @Column({ type: 'timestamptz' }) declinedAt!: Instant;
}
