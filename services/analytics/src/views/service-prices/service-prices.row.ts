import type { Instant, Money } from '@rapport/event-sourcing';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What each service item costs, by one version of the catalogue. */
@Entity({ name: 'service_prices' })
export class ServicePricesRow {
  @PrimaryColumn({ type: 'uuid' }) catalogueId!: string;
  @PrimaryColumn({ type: 'int' }) catalogueVersion!: number;
  /** Null where nobody has said. */
  @Column({ type: 'jsonb' }) items!: readonly { readonly code: string; readonly price: Money | null }[];
  /** In force from then on. */
  @Column({ type: 'timestamptz' }) changedAt!: Instant;
}
