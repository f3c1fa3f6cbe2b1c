import type { Instant } from '@rapport/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A stream that few may see. Other SQL views stand on this one: columns may be added at its end and never changed. */
@Entity({ name: 'restrictions' })
@Index(['partyId'])
export class RestrictionRow {
  /** The id part of its name. */
  @PrimaryColumn({ type: 'uuid' }) streamId!: string;
  /** The ticket that it follows from, whose viewers are its viewers; itself where it follows from none. */
  @Column({ type: 'uuid' }) rootId!: string;
  @Column({ type: 'uuid', nullable: true }) partyId!: string | null;
  /** Actor ids. */
  @Column({ type: 'text', array: true }) viewers!: string[];
  @Column({ type: 'timestamptz' }) restrictedAt!: Instant;
}
