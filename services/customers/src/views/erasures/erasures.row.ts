import type { ErasureScope } from '@rapport/contracts-customers';
import type { Instant } from '@rapport/event-sourcing';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far the erasure of one party's personal data has come. */
@Entity({ name: 'erasures' })
export class ErasureRow {
  @PrimaryColumn({ type: 'uuid' }) partyId!: string;
  /** Everybody whom what was asked for is about. */
  @Column({ type: 'uuid', array: true }) partyIds!: string[];
  @Column({ type: 'text' }) scope!: ErasureScope;
  @Column({ type: 'text' }) reason!: string;
  /** Everybody who asked for it, in order; none where it was erased together with its customer. */
  @Column({ type: 'text', array: true }) requestedBy!: string[];
  @Column({ type: 'boolean' }) approved!: boolean;
  @Column({ type: 'timestamptz', nullable: true }) requestedAt!: Instant | null;
  @Column({ type: 'timestamptz', nullable: true }) keyDestroyedAt!: Instant | null;
  @Column({ type: 'timestamptz', nullable: true }) erasedAt!: Instant | null;
  /** `lane:position` of the fact of erasure: a view that has passed it has cleared what it had opened. */
  @Column({ type: 'text', nullable: true }) place!: string | null;
}
