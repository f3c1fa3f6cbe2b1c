import type { CampaignStatus, Credibility, SurveyMethod } from '@rapport/contracts-surveys';
import type { Instant } from '@rapport/event-sourcing';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A survey from its draft to its report. What has not come yet is null. */
@Entity({ name: 'campaigns' })
export class CampaignRow {
  @PrimaryColumn({ type: 'uuid' }) campaignId!: string;
  @Column({ type: 'int' }) version!: number;
  @Column({ type: 'text' }) status!: CampaignStatus;
  @Column({ type: 'text' }) templateId!: string;
  @Column({ type: 'text' }) title!: string;
  @Column({ type: 'text' }) owner!: string;
  @Column({ type: 'timestamptz', nullable: true }) startsAt!: Instant | null;
  @Column({ type: 'timestamptz', nullable: true }) endsAt!: Instant | null;
  @Column({ type: 'text', nullable: true }) purpose!: string | null;
  @Column({ type: 'text', nullable: true }) objects!: string | null;
  /** The number of objects that was planned. */
  @Column({ type: 'int', nullable: true }) number!: number | null;
  @Column({ type: 'text', nullable: true }) method!: SurveyMethod | null;
  /** Parties selected in earnest, and for the pilot. */
  @Column({ type: 'int' }) selected!: number;
  @Column({ type: 'int' }) pilotParties!: number;
  @Column({ type: 'int' }) pilotAnswers!: number;
  @Column({ type: 'text', nullable: true }) pilotFindings!: string | null;
  @Column({ type: 'text', nullable: true }) closingReason!: string | null;
  @Column({ type: 'text', nullable: true }) findings!: string | null;
  @Column({ type: 'text', nullable: true }) credibility!: Credibility | null;
  @Column({ type: 'text', nullable: true }) useValue!: string | null;
  @Column({ type: 'text', nullable: true }) reportedTo!: string | null;
  @Column({ type: 'text', nullable: true }) signedBy!: string | null;
  @Column({ type: 'timestamptz' }) draftedAt!: Instant;
  @Column({ type: 'timestamptz', nullable: true }) startedAt!: Instant | null;
  @Column({ type: 'timestamptz', nullable: true }) closedAt!: Instant | null;
  @Column({ type: 'timestamptz', nullable: true }) reportedAt!: Instant | null;
}
