import type { ArticleAudience, ArticleFormat, ArticleKind, ArticleLanguage, ArticleStatus, ArticleVisibility, ReviewCause, TicketPhase } from '@rapport/contracts-tickets';
import type { Instant } from '@rapport/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An article as its authors see it: the text as it stands now, published or not. */
@Entity({ name: 'articles' })
@Index(['status', 'changedAt'])
@Index(['owner', 'changedAt'])
export class ArticleRow {
  @PrimaryColumn({ type: 'uuid' }) articleId!: string;
  @Column({ type: 'text' }) status!: ArticleStatus;
  @Column({ type: 'text' }) kind!: ArticleKind;
  @Column({ type: 'text' }) audience!: ArticleAudience;
  @Column({ type: 'text' }) phase!: TicketPhase;
  @Column({ type: 'text', nullable: true }) productLine!: string | null;
  @Column({ type: 'text' }) format!: ArticleFormat;
  @Column({ type: 'jsonb' }) keywords!: readonly string[];
  @Column({ type: 'text' }) language!: ArticleLanguage;
  @Column({ type: 'text' }) title!: string;
  @Column({ type: 'text' }) body!: string;
  @Column({ type: 'text', nullable: true }) visibility!: ArticleVisibility | null;
  @Column({ type: 'timestamptz', nullable: true }) accurateUntil!: Instant | null;
  @Column({ type: 'text' }) owner!: string;
  @Column({ type: 'text' }) author!: string;
  @Column({ type: 'text', nullable: true }) reviewedBy!: string | null;
  /** The last edition that readers got; 0 before the first. */
  @Column({ type: 'int' }) edition!: number;
  /** The solved ticket, the resolved complaint and the search without result that it was written for. */
  @Column({ type: 'uuid', nullable: true }) ticketId!: string | null;
  @Column({ type: 'uuid', nullable: true }) complaintId!: string | null;
  @Column({ type: 'uuid', nullable: true }) searchId!: string | null;
  /** Why the present edition is to be looked at again; null while it is not. */
  @Column({ type: 'text', nullable: true }) reviewCause!: ReviewCause | null;
  /** What readers said of it. */
  @Column({ type: 'int' }) helpful!: number;
  @Column({ type: 'int' }) unhelpful!: number;
  @Column({ type: 'int' }) solved!: number;
  @Column({ type: 'timestamptz' }) draftedAt!: Instant;
  @Column({ type: 'timestamptz' }) changedAt!: Instant;
  @Column({ type: 'timestamptz', nullable: true }) publishedAt!: Instant | null;
  @Column({ type: 'timestamptz', nullable: true }) retiredAt!: Instant | null;
  @Column({ type: 'text', nullable: true }) retirementReason!: string | null;
  @Column({ type: 'int' }) version!: number;
}
