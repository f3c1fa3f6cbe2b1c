import type { Instant, Personal } from '@rapport/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One entry of part 3 (transactions) or part 5 (operation) of a customer file (CUS-10). */
@Entity({ name: 'file_records' })
@Index(['partyId', 'part', 'occurredAt'])
export class FileRecordRow {
  @PrimaryColumn({ type: 'int' }) lane!: number;
  @PrimaryColumn({ type: 'int' }) position!: number;
  @Column({ type: 'uuid' }) partyId!: string;
  @Column({ type: 'text' }) part!: 'transactions' | 'operation';
  /** enquiry, campaign, survey, experience_booking, quote, booking, credit_check, abandoned, purchase, and the steps of an order; in part 5 opened or contact. */
  @Column({ type: 'text' }) kind!: string;
  @Column({ type: 'timestamptz' }) occurredAt!: Instant;
  @Column({ type: 'text', nullable: true }) product!: string | null;
  /** In minor units. */
  @Column({ type: 'double precision', nullable: true }) amount!: number | null;
  @Column({ type: 'text', nullable: true }) currency!: string | null;
  @Column({ type: 'text', nullable: true }) terms!: string | null;
  /** Of a purchase, and of each step that it comes to. */
  @Column({ type: 'uuid', nullable: true }) purchaseId!: string | null;
  /** When the next step of the order is to be expected. */
  @Column({ type: 'timestamptz', nullable: true }) expectedAt!: Instant | null;
  @Column({ type: 'text', nullable: true }) channel!: string | null;
  @Column({ type: 'text', nullable: true }) goal!: string | null;
  @Column({ type: 'text', nullable: true }) outcome!: string | null;
  @Column({ type: 'jsonb', nullable: true, select: false }) contentField!: Personal<string> | null;
  @Column({ type: 'text', nullable: true }) content!: string | null;
}
