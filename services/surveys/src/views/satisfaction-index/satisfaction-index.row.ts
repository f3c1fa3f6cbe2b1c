import type { ItemGroup } from '@rapport/contracts-surveys';
import type { Instant } from '@rapport/event-sourcing';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Sums over the answered items of one group. */
export interface GroupSums {
  readonly items: number;
  readonly expectation: number;
  readonly perception: number;
}

/**
 * What the answers of one lane, template, campaign and quarter of an hour add up to. Rows are combined when they are read.
 *
 * A quarter of an hour, since every time zone in use begins its days at one: days are cut when the zone is known.
 */
@Entity({ name: 'satisfaction_index' })
export class SatisfactionIndexRow {
  @PrimaryColumn({ type: 'text' }) templateId!: string;
  /** The id of the campaign; `none` for follow-ups of tickets and complaints. */
  @PrimaryColumn({ type: 'text' }) campaignId!: string;
  @PrimaryColumn({ type: 'timestamptz' }) quarter!: Instant;
  @PrimaryColumn({ type: 'int' }) lane!: number;
  /** Answers that count: credible ones of no pilot. The next seven columns are about these alone. */
  @Column({ type: 'int' }) responses!: number;
  @Column({ type: 'int' }) disappointed!: number;
  @Column({ type: 'int' }) acceptable!: number;
  @Column({ type: 'int' }) delighted!: number;
  @Column({ type: 'int' }) expectationSum!: number;
  @Column({ type: 'int' }) perceptionSum!: number;
  @Column({ type: 'jsonb' }) groups!: Readonly<Partial<Record<ItemGroup, GroupSums>>>;
  @Column({ type: 'int' }) doubtful!: number;
  @Column({ type: 'int' }) pilots!: number;
}
