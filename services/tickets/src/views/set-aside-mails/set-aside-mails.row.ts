import type { SetAsideReason } from '@rapport/contracts-tickets';
import type { Instant } from '@rapport/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A letter that was recognised as nobody's. */
@Entity({ name: 'set_aside_mails' })
@Index(['receivedAt', 'mailId'])
export class SetAsideMailRow {
  @PrimaryColumn({ type: 'uuid' }) mailId!: string;
  @Column({ type: 'text' }) reason!: SetAsideReason;
  @Column({ type: 'uuid', nullable: true }) ticketId!: string | null;
  @Column({ type: 'text', nullable: true }) header!: string | null;
  @Column({ type: 'timestamptz' }) receivedAt!: Instant;
}
