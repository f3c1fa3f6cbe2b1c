import type { PlaybookTerms } from '@rapport/contracts-tickets';
import type { Instant } from '@rapport/event-sourcing';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The newest version of a playbook. What is shipped has a row only once somebody has published or archived it; without terms as long as nobody has published. */
@Entity({ name: 'playbooks' })
export class PlaybookRow {
  @PrimaryColumn({ type: 'uuid' }) playbookId!: string;
  @Column({ type: 'text' }) code!: string;
  @Column({ type: 'int' }) playbookVersion!: number;
  @Column({ type: 'jsonb', nullable: true }) terms!: PlaybookTerms | null;
  @Column({ type: 'text', nullable: true }) reason!: string | null;
  @Column({ type: 'text', nullable: true }) publishedBy!: string | null;
  @Column({ type: 'timestamptz', nullable: true }) publishedAt!: Instant | null;
  @Column({ type: 'boolean' }) archived!: boolean;
  @Column({ type: 'int' }) version!: number;
}
