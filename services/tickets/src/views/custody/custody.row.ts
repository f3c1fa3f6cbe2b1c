import type { CustodianRole, CustodyKind, ItemCondition } from '@rapport/contracts-tickets';
import type { Instant, Personal } from '@rapport/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One time that a thing changed hands, with the report that both sides signed. */
@Entity({ name: 'custody' })
@Index(['itemId', 'changedAt'])
@Index(['repairId', 'changedAt'])
export class CustodyRow {
  /** The id of the fact. */
  @PrimaryColumn({ type: 'uuid' }) custodyId!: string;
  @Column({ type: 'uuid' }) repairId!: string;
  @Column({ type: 'uuid', nullable: true }) ticketId!: string | null;
  @Column({ type: 'uuid' }) partyId!: string;
  @Column({ type: 'text' }) kind!: CustodyKind;
  @Column({ type: 'text' }) itemId!: string;
  /** The place in the chain of this thing in this repair, from 1. */
  @Column({ type: 'int' }) link!: number;
  @Column({ type: 'text' }) fromRole!: CustodianRole;
  @Column({ type: 'text' }) fromId!: string;
  @Column({ type: 'text' }) toRole!: CustodianRole;
  @Column({ type: 'text' }) toId!: string;
  @Column({ type: 'text' }) condition!: ItemCondition;
  @Column({ type: 'jsonb' }) defects!: string[];
  @Column({ type: 'jsonb', select: false }) giverField!: Personal<string>;
  @Column({ type: 'text', nullable: true }) signedByGiver!: string | null;
  @Column({ type: 'jsonb', select: false }) receiverField!: Personal<string>;
  @Column({ type: 'text', nullable: true }) signedByReceiver!: string | null;
  @Column({ type: 'timestamptz' }) changedAt!: Instant;
}
