import type { ArticleAudience, ArticleKind, ArticleLanguage, ArticleVisibility, Readership } from '@rapport/contracts-tickets';
import type { Instant } from '@rapport/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What one fact tells of how people help themselves. */
@Entity({ name: 'knowledge_use' })
@Index(['kind', 'at'])
@Index(['subjectId', 'at'])
export class KnowledgeUseRow {
  @PrimaryColumn({ type: 'uuid' }) factId!: string;
  @Column({ type: 'text' }) kind!: 'answered' | 'missed' | 'published' | 'due' | 'retired' | 'voted';
  /** The search, or the article. */
  @Column({ type: 'uuid' }) subjectId!: string;
  /** Of a search or an edition. */
  @Column({ type: 'text', nullable: true }) language!: ArticleLanguage | null;
  /** Of an edition. */
  @Column({ type: 'text', nullable: true }) articleKind!: ArticleKind | null;
  @Column({ type: 'text', nullable: true }) audience!: ArticleAudience | null;
  @Column({ type: 'text', nullable: true }) visibility!: ArticleVisibility | null;
  @Column({ type: 'text', nullable: true }) productLine!: string | null;
  /** Of an edition, and of one that is due for review: until when it was known to be right. */
  @Column({ type: 'timestamptz', nullable: true }) accurateUntil!: Instant | null;
  /** Of a vote. */
  @Column({ type: 'text', nullable: true }) readerId!: string | null;
  /** Null of those that do not tell, unless one of us gave them. */
  @Column({ type: 'text', nullable: true }) readership!: Readership | null;
  @Column({ type: 'boolean', nullable: true }) helpful!: boolean | null;
  @Column({ type: 'boolean', nullable: true }) solved!: boolean | null;
  @Column({ type: 'timestamptz' }) at!: Instant;
}
