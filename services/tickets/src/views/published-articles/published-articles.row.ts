import type { ArticleAudience, ArticleFormat, ArticleKind, ArticleLanguage, ArticleVisibility, TicketPhase } from '@rapport/contracts-tickets';
import type { Instant } from '@rapport/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The last edition of an article that readers may find. */
@Entity({ name: 'published_articles' })
@Index(['visibility', 'language'])
export class PublishedArticleRow {
  @PrimaryColumn({ type: 'uuid' }) articleId!: string;
  @Column({ type: 'int' }) edition!: number;
  @Column({ type: 'text' }) kind!: ArticleKind;
  @Column({ type: 'text' }) audience!: ArticleAudience;
  @Column({ type: 'text' }) phase!: TicketPhase;
  @Column({ type: 'text', nullable: true }) productLine!: string | null;
  @Column({ type: 'text' }) format!: ArticleFormat;
  @Column({ type: 'jsonb' }) keywords!: readonly string[];
  @Column({ type: 'text' }) language!: ArticleLanguage;
  @Column({ type: 'text' }) title!: string;
  @Column({ type: 'text' }) body!: string;
  @Column({ type: 'text' }) visibility!: ArticleVisibility;
  @Column({ type: 'timestamptz' }) accurateUntil!: Instant;
  /** Whether it is to be looked at again, since that time has passed or it helps too few, and nobody has yet. */
  @Column({ type: 'boolean' }) reviewDue!: boolean;
  @Column({ type: 'timestamptz' }) publishedAt!: Instant;
  @Column({ type: 'int' }) helpful!: number;
  @Column({ type: 'int' }) unhelpful!: number;
  @Column({ type: 'int' }) solved!: number;
  /** The words of title and keywords, and those of the body, as they are searched. */
  @Column({ type: 'text', select: false }) headWords!: string;
  @Column({ type: 'text', select: false }) bodyWords!: string;
}
