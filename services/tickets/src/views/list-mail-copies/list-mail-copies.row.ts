import type { ListLanguage } from '@rapport/contracts-tickets';
import type { Instant } from '@rapport/event-sourcing';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The copy of a mail that a member got. */
@Entity({ name: 'list_mail_copies' })
export class ListMailCopyRow {
  @PrimaryColumn({ type: 'uuid' }) mailId!: string;
  @PrimaryColumn({ type: 'uuid' }) subscriptionId!: string;
  @Column({ type: 'uuid' }) listId!: string;
  @Column({ type: 'uuid' }) partyId!: string;
  @Column({ type: 'text' }) language!: ListLanguage;
  @Column({ type: 'timestamptz' }) requestedAt!: Instant;
}
