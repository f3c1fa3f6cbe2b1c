import type { Instant } from '@rapport/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One visit of a contract's line: scheduled, opened as a ticket, or dropped. */
@Entity({ name: 'contract_visits' })
@Index(['status', 'dueAt', 'visitId'])
@Index(['contractId'])
@Index(['partyId'])
export class ContractVisitRow {
  @PrimaryColumn({ type: 'uuid' }) visitId!: string;
  @Column({ type: 'uuid' }) contractId!: string;
  @Column({ type: 'uuid' }) lineId!: string;
  @Column({ type: 'uuid' }) partyId!: string;
  /** The how manieth of its line, from 1. */
  @Column({ type: 'int' }) ordinal!: number;
  @Column({ type: 'text' }) service!: string;
  @Column({ type: 'text' }) day!: string;
  @Column({ type: 'timestamptz' }) dueAt!: Instant;
  @Column({ type: 'text' }) status!: 'scheduled' | 'opened' | 'dropped';
  @Column({ type: 'uuid', nullable: true }) ticketId!: string | null;
  @Column({ type: 'text', nullable: true }) droppedBecause!: string | null;
}
