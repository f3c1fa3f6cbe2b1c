import type { ListedServiceItem } from '@rapport/contracts-tickets';
import type { Instant } from '@rapport/event-sourcing';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One version of the catalogue of service items. The textbook's, version 1, needs no row. */
@Entity({ name: 'service_catalogues' })
export class ServiceCataloguesRow {
  @PrimaryColumn({ type: 'uuid' }) catalogueId!: string;
  @PrimaryColumn({ type: 'int' }) catalogueVersion!: number;
  @Column({ type: 'jsonb' }) items!: readonly ListedServiceItem[];
  /** The item that was listed or changed. */
  @Column({ type: 'text' }) listed!: string;
  @Column({ type: 'text' }) reason!: string;
  @Column({ type: 'text' }) changedBy!: string;
  @Column({ type: 'timestamptz' }) changedAt!: Instant;
}
