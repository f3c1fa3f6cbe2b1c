import type { ArticleLanguage } from '@rapport/contracts-tickets';
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
  /** Of a vote. */
  @Column({ type: 'text', nullable: true }) readerId!: string | null;
  @Column({ type: 'boolean', nullable: true }) helpful!: boolean | null;
  @Column({ type: 'boolean', nullable: true }) solved!: boolean | null;
  @Column({ type: 'timestamptz' }) at!: Instant;
}
