import type { ArticleLanguage, ProposalStatus } from '@rapport/contracts-tickets';
import type { Instant } from '@rapport/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Words that found nothing, and how often. */
@Entity({ name: 'article_proposals' })
@Index(['status', 'times'])
export class ArticleProposalRow {
  @PrimaryColumn({ type: 'uuid' }) searchId!: string;
  @Column({ type: 'text' }) query!: string;
  @Column({ type: 'text' }) language!: ArticleLanguage;
  @Column({ type: 'text' }) status!: ProposalStatus;
  @Column({ type: 'int' }) times!: number;
  @Column({ type: 'timestamptz' }) firstSeenAt!: Instant;
  @Column({ type: 'timestamptz' }) lastSeenAt!: Instant;
  /** The article that somebody writes for it. */
  @Column({ type: 'uuid', nullable: true }) articleId!: string | null;
  @Column({ type: 'int' }) version!: number;
}
