import type { OccasionKind, WithholdingReason } from '@rapport/contracts-surveys';
import type { Instant } from '@rapport/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One decision whether a party may be asked. */
@Entity({ name: 'fatigue_ledger' })
@Index(['decidedAt', 'decisionId'])
@Index(['partyId'])
export class FatigueLedgerRow {
  /** The id of the event that decided it. */
  @PrimaryColumn({ type: 'uuid' }) decisionId!: string;
  @Column({ type: 'uuid' }) partyId!: string;
  @Column({ type: 'text' }) decision!: 'granted' | 'withheld';
  /** Why the party was spared; null where it was not. */
  @Column({ type: 'text', nullable: true }) reason!: WithholdingReason | null;
  /** From when on it may be asked again. */
  @Column({ type: 'timestamptz', nullable: true }) until!: Instant | null;
  @Column({ type: 'text' }) templateId!: string;
  @Column({ type: 'uuid', nullable: true }) campaignId!: string | null;
  @Column({ type: 'text' }) occasion!: OccasionKind;
  @Column({ type: 'uuid', nullable: true }) ticketId!: string | null;
  @Column({ type: 'uuid', nullable: true }) complaintId!: string | null;
  @Column({ type: 'uuid', nullable: true }) invitationId!: string | null;
  @Column({ type: 'timestamptz' }) decidedAt!: Instant;
}
