import type { Answer, Band, Credibility, Delivery, Doubt, InvitationStatus, OccasionKind, SurveyMethod } from '@rapport/contracts-surveys';
import type { Instant, Language, Personal } from '@rapport/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An invitation and, once it was answered, its response. */
@Entity({ name: 'responses' })
@Index(['sentAt', 'invitationId'])
@Index(['partyId'])
@Index(['campaignId'])
export class ResponseRow {
  @PrimaryColumn({ type: 'uuid' }) invitationId!: string;
  @Column({ type: 'int' }) version!: number;
  @Column({ type: 'uuid' }) partyId!: string;
  @Column({ type: 'text' }) templateId!: string;
  @Column({ type: 'uuid', nullable: true }) campaignId!: string | null;
  @Column({ type: 'text' }) occasion!: OccasionKind;
  @Column({ type: 'uuid', nullable: true }) ticketId!: string | null;
  @Column({ type: 'uuid', nullable: true }) complaintId!: string | null;
  @Column({ type: 'boolean' }) pilot!: boolean;
  @Column({ type: 'text' }) delivery!: Delivery;
  @Column({ type: 'text' }) language!: Language;
  @Column({ type: 'text' }) status!: InvitationStatus;
  @Column({ type: 'timestamptz' }) sentAt!: Instant;
  @Column({ type: 'timestamptz' }) expiresAt!: Instant;
  @Column({ type: 'timestamptz', nullable: true }) openedAt!: Instant | null;
  @Column({ type: 'timestamptz', nullable: true }) submittedAt!: Instant | null;
  @Column({ type: 'timestamptz', nullable: true }) expiredAt!: Instant | null;
  @Column({ type: 'text', nullable: true }) method!: SurveyMethod | null;
  @Column({ type: 'int', nullable: true }) expectationSum!: number | null;
  @Column({ type: 'int', nullable: true }) perceptionSum!: number | null;
  @Column({ type: 'text', nullable: true }) band!: Band | null;
  @Column({ type: 'text', nullable: true }) credibility!: Credibility | null;
  @Column({ type: 'jsonb' }) doubts!: readonly Doubt[];
  @Column({ type: 'jsonb' }) answers!: readonly Answer[];
  /** Milliseconds from opening to answering. */
  @Column({ type: 'int', nullable: true }) duration!: number | null;
  @Column({ type: 'text', nullable: true }) comment!: string | null;
  @Column({ type: 'jsonb', nullable: true, select: false }) commentField!: Personal<string> | null;
}
