import type { ArticleLanguage, PortalAreaCode } from '@rapport/contracts-tickets';
import type { Instant } from '@rapport/event-sourcing';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The page of one party. */
@Entity({ name: 'portal_pages' })
export class PortalPageRow {
  @PrimaryColumn({ type: 'uuid' }) partyId!: string;
  @Column({ type: 'text', nullable: true }) language!: ArticleLanguage | null;
  @Column({ type: 'jsonb' }) areasFirst!: readonly PortalAreaCode[];
  @Column({ type: 'timestamptz' }) arrangedAt!: Instant;
  @Column({ type: 'int' }) version!: number;
}
