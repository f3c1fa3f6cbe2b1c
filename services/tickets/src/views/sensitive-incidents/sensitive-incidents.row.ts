import type { IncidentKind, IncidentOutcome } from '@rapport/contracts-tickets';
import type { Instant, Personal } from '@rapport/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One sensitive incident. What it says is opened for those who may see it when they ask, and lies open nowhere. */
@Entity({ name: 'sensitive_incidents' })
@Index(['openedAt', 'ticketId'])
export class SensitiveIncidentRow {
  @PrimaryColumn({ type: 'uuid' }) ticketId!: string;
  @Column({ type: 'uuid' }) requesterId!: string;
  @Column({ type: 'text' }) kind!: IncidentKind;
  /** Actor ids of those who see it, beside the holders of the scope for everything restricted. */
  @Column({ type: 'text', array: true }) viewers!: string[];
  @Column({ type: 'jsonb', select: false }) reasonField!: Personal<string>;
  @Column({ type: 'text', nullable: true }) reason!: string | null;
  @Column({ type: 'jsonb', nullable: true, select: false }) featuresField!: Personal<string> | null;
  @Column({ type: 'text', nullable: true }) features!: string | null;
  @Column({ type: 'jsonb', nullable: true, select: false }) lastSeenField!: Personal<string> | null;
  @Column({ type: 'text', nullable: true }) lastSeen!: string | null;
  @Column({ type: 'timestamptz' }) openedAt!: Instant;
  @Column({ type: 'text', nullable: true }) outcome!: IncidentOutcome | null;
  @Column({ type: 'jsonb', nullable: true, select: false }) noteField!: Personal<string> | null;
  @Column({ type: 'text', nullable: true }) note!: string | null;
  @Column({ type: 'timestamptz', nullable: true }) resolvedAt!: Instant | null;
}
