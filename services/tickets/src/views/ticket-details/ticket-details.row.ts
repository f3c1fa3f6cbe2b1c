import type { TicketPriority, TicketStatus } from '@rapport/contracts-tickets';
import type { Instant, Personal } from '@rapport/event-sourcing';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One ticket with everything that was said and done, as the agent's screen shows it. */
@Entity({ name: 'ticket_details' })
export class TicketDetailsRow {
  @PrimaryColumn({ type: 'uuid' }) ticketId!: string;
  @Column({ type: 'text' }) number!: string;
  @Column({ type: 'uuid' }) requesterId!: string;
  @Column({ type: 'text' }) subject!: string;
  @Column({ type: 'jsonb', nullable: true, select: false }) request!: Personal<string> | null;
  @Column({ type: 'text', nullable: true }) requestText!: string | null;
  @Column({ type: 'text' }) status!: TicketStatus;
  @Column({ type: 'text' }) priority!: TicketPriority;
  @Column({ type: 'text', nullable: true }) category!: string | null;
  @Column({ type: 'text', nullable: true }) phase!: string | null;
  @Column({ type: 'text', nullable: true }) channel!: string | null;
  @Column({ type: 'text', nullable: true }) item!: string | null;
  @Column({ type: 'text', nullable: true }) proactive!: string | null;
  @Column({ type: 'text', nullable: true }) agentId!: string | null;
  @Column({ type: 'int' }) assignments!: number;
  @Column({ type: 'timestamptz' }) openedAt!: Instant;
  @Column({ type: 'timestamptz', nullable: true }) responseDueAt!: Instant | null;
  @Column({ type: 'boolean' }) responseBreached!: boolean;
  @Column({ type: 'text', nullable: true }) plan!: string | null;
  @Column({ type: 'timestamptz', nullable: true }) nextUpdateAt!: Instant | null;
  @Column({ type: 'timestamptz', nullable: true }) acknowledgedAt!: Instant | null;
  @Column({ type: 'jsonb', nullable: true, select: false }) fact!: Personal<string> | null;
  @Column({ type: 'text', nullable: true }) factText!: string | null;
  @Column({ type: 'jsonb', nullable: true, select: false }) feeling!: Personal<string> | null;
  @Column({ type: 'text', nullable: true }) feelingText!: string | null;
  @Column({ type: 'jsonb', nullable: true }) options!: readonly string[] | null;
  @Column({ type: 'text', nullable: true }) choice!: string | null;
  @Column({ type: 'text', nullable: true }) expectation!: string | null;
  @Column({ type: 'text', nullable: true }) solution!: string | null;
  @Column({ type: 'boolean' }) firstContact!: boolean;
  @Column({ type: 'timestamptz', nullable: true }) solvedAt!: Instant | null;
  @Column({ type: 'text', nullable: true }) satisfaction!: string | null;
  @Column({ type: 'int' }) attempts!: number;
  @Column({ type: 'jsonb', nullable: true }) sixRights!: Readonly<Record<string, boolean>> | null;
  @Column({ type: 'timestamptz', nullable: true }) endedAt!: Instant | null;
  @Column({ type: 'text', nullable: true }) endReason!: string | null;
  @Column({ type: 'int' }) reopenings!: number;
  @Column({ type: 'uuid', nullable: true }) complaintId!: string | null;
  @Column({ type: 'text', nullable: true }) receiptNumber!: string | null;
  @Column({ type: 'text', nullable: true }) source!: string | null;
  @Column({ type: 'int' }) version!: number;
}
