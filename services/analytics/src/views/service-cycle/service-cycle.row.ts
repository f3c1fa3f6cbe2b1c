import type { Instant } from '@rapport/event-sourcing';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The stages of the service cycle (TKT-20), in their order. */
export const SERVICE_STAGES = ['receive', 'understand', 'help', 'keep'] as const;
export type ServiceStage = (typeof SERVICE_STAGES)[number];

/** The ticket was in a stage: from when, until when if that is over, and whether it went on from there or was broken off. */
export interface StageStretch {
  readonly stage: ServiceStage;
  readonly from: Instant;
  readonly until: Instant | null;
  readonly passed: boolean;
}

/** One ticket by the stages that it went through. */
@Entity({ name: 'service_cycle' })
export class ServiceCycleRow {
  @PrimaryColumn({ type: 'uuid' }) ticketId!: string;
  @Column({ type: 'jsonb' }) stretches!: readonly StageStretch[];
}
