import type { Instant } from '@rapport/event-sourcing';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** To whom one mail goes at once. */
@Entity({ name: 'distribution_lists' })
export class DistributionListRow {
  @PrimaryColumn({ type: 'uuid' }) listId!: string;
  @Column({ type: 'text' }) code!: string;
  @Column({ type: 'jsonb' }) name!: { readonly zh: string; readonly en: string };
  @Column({ type: 'text' }) openedBy!: string;
  @Column({ type: 'timestamptz' }) openedAt!: Instant;
  @Column({ type: 'boolean' }) closed!: boolean;
  @Column({ type: 'text', nullable: true }) closedBecause!: string | null;
  @Column({ type: 'timestamptz', nullable: true }) closedAt!: Instant | null;
  @Column({ type: 'int' }) version!: number;
}
