import type { ContactEndedBy, TicketChannel } from '@rapport/contracts-tickets';
import type { Instant, Personal } from '@rapport/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The note of one contact about a ticket, as it was written at its end. */
@Entity({ name: 'contact_notes' })
@Index(['ticketId', 'endedAt', 'contactId'])
export class ContactNoteRow {
  @PrimaryColumn({ type: 'uuid' }) contactId!: string;
  @Column({ type: 'uuid' }) ticketId!: string;
  /** The live contact that it is the note of; null where there was none. */
  @Column({ type: 'uuid', nullable: true }) liveContactId!: string | null;
  @Column({ type: 'text' }) agentId!: string;
  @Column({ type: 'text' }) channel!: TicketChannel;
  @Column({ type: 'jsonb', select: false }) noteField!: Personal<string>;
  @Column({ type: 'text', nullable: true }) note!: string | null;
  @Column({ type: 'jsonb', nullable: true, select: false }) statedField!: Personal<string> | null;
  @Column({ type: 'text', nullable: true }) stated!: string | null;
  @Column({ type: 'jsonb', nullable: true, select: false }) impliedField!: Personal<string> | null;
  @Column({ type: 'text', nullable: true }) implied!: string | null;
  @Column({ type: 'jsonb', nullable: true, select: false }) hopedForField!: Personal<string> | null;
  @Column({ type: 'text', nullable: true }) hopedFor!: string | null;
  @Column({ type: 'int' }) openQuestions!: number;
  @Column({ type: 'int' }) closedQuestions!: number;
  @Column({ type: 'boolean' }) thanked!: boolean;
  @Column({ type: 'text' }) endedBy!: ContactEndedBy;
  @Column({ type: 'timestamptz' }) endedAt!: Instant;
}
