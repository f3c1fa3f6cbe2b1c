import type { FailureKind } from '@rapport/contracts-tickets';
import type { Instant } from '@rapport/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What stands in the ledger: something that went wrong, or one of the acts that make up for it (LOY-06). */
export type LedgerSide = 'failure' | 'recovery' | 'extra_service';

/** One thing that went wrong with a ticket, or one that we did to make up for it. */
@Entity({ name: 'recovery_ledger' })
@Index(['at'])
export class RecoveryLedgerRow {
  @PrimaryColumn({ type: 'uuid' }) ticketId!: string;
  /** Kind and id, so that nothing is entered twice. */
  @PrimaryColumn({ type: 'text' }) entry!: string;
  @Column({ type: 'text' }) side!: LedgerSide;
  /** What went wrong; of an act, the failure that it answers, and null where it answers none. */
  @Column({ type: 'text', nullable: true }) failure!: FailureKind | null;
  /** The metric of the clock, the id of the promise, obstacle or refund, or what else went wrong, in words. */
  @Column({ type: 'text', nullable: true }) reference!: string | null;
  @Column({ type: 'timestamptz' }) at!: Instant;
}
