import type { Personal } from '@rapport/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The address by which a party writes. */
@Entity({ name: 'mail_addresses' })
@Index(['address'])
export class MailAddressRow {
  @PrimaryColumn({ type: 'uuid' }) partyId!: string;
  @Column({ type: 'jsonb', select: false }) addressField!: Personal<string>;
  /** The ticket whose letter told it; null where the party did. */
  @Column({ type: 'uuid', nullable: true }) ticketId!: string | null;
  /** In lower case. */
  @Column({ type: 'text', nullable: true }) address!: string | null;
}
