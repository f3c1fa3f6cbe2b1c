import type { PlanTerms } from '@rapport/contracts-tickets';
import type { Instant } from '@rapport/event-sourcing';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One version of an entitlement plan. The plan that is shipped needs no row for its version 0. */
@Entity({ name: 'entitlement_plans' })
export class EntitlementPlanRow {
  @PrimaryColumn({ type: 'uuid' }) planId!: string;
  @PrimaryColumn({ type: 'int' }) planVersion!: number;
  @Column({ type: 'text' }) productLine!: string;
  @Column({ type: 'jsonb' }) terms!: PlanTerms;
  @Column({ type: 'text', nullable: true }) reason!: string | null;
  @Column({ type: 'text', nullable: true }) publishedBy!: string | null;
  @Column({ type: 'timestamptz', nullable: true }) publishedAt!: Instant | null;
}
