import type { Instant } from '@rapport/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One answer that counts. */
@Entity({ name: 'satisfaction' })
@Index(['submittedAt'])
export class SatisfactionRow {
  @PrimaryColumn({ type: 'uuid' }) invitationId!: string;
  @Column({ type: 'text' }) templateId!: string;
  @Column({ type: 'text' }) occasion!: string;
  @Column({ type: 'text' }) band!: string;
  @Column({ type: 'int' }) expectationSum!: number;
  @Column({ type: 'int' }) perceptionSum!: number;
  @Column({ type: 'int' }) items!: number;
  @Column({ type: 'boolean' }) credible!: boolean;
  @Column({ type: 'timestamptz' }) submittedAt!: Instant;
}
