import type { Instant } from '@rapport/event-sourcing';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How many contacts of a kind came through a channel in a quarter of an hour, as far as one lane knows. Sums over lanes and quarters are made when somebody asks. */
@Entity({ name: 'contacts' })
export class ContactsRow {
  @PrimaryColumn({ type: 'smallint' }) lane!: number;
  /** Start of the quarter of an hour: fine enough for the days of every time zone. */
  @PrimaryColumn({ type: 'timestamptz' }) quarter!: Instant;
  @PrimaryColumn({ type: 'text' }) channel!: string;
  @PrimaryColumn({ type: 'text' }) kind!: string;
  @Column({ type: 'int' }) contacts!: number;
}
