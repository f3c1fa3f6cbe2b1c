import type { StopStatus } from '@rapport/contracts-tickets';
import type { Instant, Personal } from '@rapport/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A customer on the way of a round. */
@Entity({ name: 'round_stops' })
@Index(['roundId', 'from'])
@Index(['ticketId'])
@Index(['partyId'])
@Index(['from'])
export class RoundStopRow {
  @PrimaryColumn({ type: 'uuid' }) stopId!: string;
  @Column({ type: 'uuid' }) roundId!: string;
  @Column({ type: 'uuid' }) partyId!: string;
  @Column({ type: 'uuid', nullable: true }) ticketId!: string | null;
  @Column({ type: 'text' }) agentId!: string;
  @Column({ type: 'text' }) day!: string;
  @Column({ type: 'jsonb', select: false }) placeField!: Personal<string>;
  @Column({ type: 'text', nullable: true }) place!: string | null;
  @Column({ type: 'timestamptz' }) from!: Instant;
  @Column({ type: 'timestamptz' }) until!: Instant;
  @Column({ type: 'text' }) status!: StopStatus;
  @Column({ type: 'text', nullable: true }) missedBecause!: string | null;
  /** Why nobody has to go there any more. */
  @Column({ type: 'text', nullable: true }) releasedBecause!: string | null;
  @Column({ type: 'timestamptz', nullable: true }) settledAt!: Instant | null;
}
