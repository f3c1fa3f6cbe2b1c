import type { ContactMedium } from '@rapport/contracts-tickets';
import type { Instant } from '@rapport/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { JudgedItem } from '../../contact-review/contact-review.commands.js';

/** A contact that was judged, and what it came to. */
@Entity({ name: 'contact_reviews' })
@Index(['agentId', 'reviewedAt'])
@Index(['reviewedAt'])
export class ContactReviewRow {
  @PrimaryColumn({ type: 'uuid' }) reviewId!: string;
  @Column({ type: 'text' }) agentId!: string;
  @Column({ type: 'text' }) medium!: ContactMedium;
  @Column({ type: 'uuid', nullable: true }) ticketId!: string | null;
  @Column({ type: 'jsonb' }) findings!: readonly JudgedItem[];
  @Column({ type: 'int' }) met!: number;
  @Column({ type: 'int' }) missed!: number;
  @Column({ type: 'text', nullable: true }) note!: string | null;
  @Column({ type: 'text' }) reviewedBy!: string;
  @Column({ type: 'timestamptz' }) reviewedAt!: Instant;
  /** Why it counts no more. */
  @Column({ type: 'text', nullable: true }) withdrawnBecause!: string | null;
  @Column({ type: 'int' }) version!: number;
}
