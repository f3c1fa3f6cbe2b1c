import type { Instant } from '@rapport/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A party that has joined a customer. Who stands for themselves has no row. */
@Entity({ name: 'parties' })
@Index(['customerId'])
export class PartyRow {
  @PrimaryColumn({ type: 'uuid' }) partyId!: string;
  @Column({ type: 'uuid' }) customerId!: string;
  @Column({ type: 'timestamptz' }) joinedAt!: Instant;
}
