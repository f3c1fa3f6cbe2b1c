import type { Moderation } from '@rapport/contracts-tickets';
import type { Instant } from '@rapport/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One thing that a moderator did with a post. */
@Entity({ name: 'moderation_log' })
@Index(['contactId', 'moderatedAt'])
export class ModerationRow {
  /** Id of the fact. */
  @PrimaryColumn({ type: 'uuid' }) entryId!: string;
  @Column({ type: 'uuid' }) contactId!: string;
  @Column({ type: 'text' }) moderation!: Moderation;
  @Column({ type: 'text' }) reason!: string;
  /** The report of abuse that it follows from. */
  @Column({ type: 'uuid', nullable: true }) reportId!: string | null;
  @Column({ type: 'text' }) moderatedBy!: string;
  @Column({ type: 'timestamptz' }) moderatedAt!: Instant;
}
