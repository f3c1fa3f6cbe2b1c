import type { Instant } from '@rapport/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One fact about a party, whichever service published it. */
@Entity({ name: 'timeline' })
@Index(['partyId', 'place'])
export class TimelineRow {
  @PrimaryColumn({ type: 'int' }) lane!: number;
  @PrimaryColumn({ type: 'int' }) position!: number;
  @Column({ type: 'uuid' }) partyId!: string;
  /** Its place among all facts of a customer, as text that sorts: happened, recorded, lane, position. */
  @Column({ type: 'text' }) place!: string;
  @Column({ type: 'uuid' }) eventId!: string;
  @Column({ type: 'text' }) type!: string;
  @Column({ type: 'text' }) service!: string;
  @Column({ type: 'text' }) stream!: string;
  @Column({ type: 'int' }) version!: number;
  @Column({ type: 'timestamptz' }) occurredAt!: Instant;
  @Column({ type: 'timestamptz' }) recordedAt!: Instant;
  @Column({ type: 'text' }) actorId!: string;
  @Column({ type: 'text' }) actorRole!: string;
  @Column({ type: 'text' }) origin!: string;
  /** Ids of the streams that it tells of: its own, and those that its data name. */
  @Column({ type: 'uuid', array: true }) concerns!: string[];
  /** Where the fact names them. */
  @Column({ type: 'text', nullable: true }) channel!: string | null;
  @Column({ type: 'text', nullable: true }) subject!: string | null;
}
