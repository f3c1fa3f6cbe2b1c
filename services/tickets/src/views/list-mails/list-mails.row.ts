import type { ListMailText } from '@rapport/contracts-tickets';
import type { Instant } from '@rapport/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A mail as it was written to a list. */
@Entity({ name: 'list_mails' })
@Index(['listId', 'writtenAt'])
@Index(['writtenAt'])
export class ListMailRow {
  @PrimaryColumn({ type: 'uuid' }) mailId!: string;
  @Column({ type: 'uuid' }) listId!: string;
  /** How the list was called then. */
  @Column({ type: 'jsonb' }) listName!: { readonly zh: string; readonly en: string };
  @Column({ type: 'jsonb' }) text!: ListMailText;
  @Column({ type: 'text' }) writtenBy!: string;
  @Column({ type: 'timestamptz' }) writtenAt!: Instant;
}
