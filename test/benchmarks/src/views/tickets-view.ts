import 'reflect-metadata';
import { defineEvent, on, projection, Text, Uuid, type Instant } from '@rapport/event-sourcing';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { SAMPLE_TYPE } from '../append/sample.js';

export const TicketOpened = defineEvent(SAMPLE_TYPE, 1, { ticketId: Uuid(), fee: Text(20), subject: Text(200) });

/** One row per ticket; every event has to be looked into. */
@Entity({ name: 'bench_tickets' })
export class TicketRow {
  @PrimaryColumn({ type: 'uuid', name: 'ticket_id' }) ticketId!: string;
  @Column({ type: 'int' }) version!: number;
  @Column({ type: 'int' }) events!: number;
  @Column({ type: 'int' }) charged!: number;
  @Column({ type: 'text' }) subject!: string;
  @Column({ type: 'timestamptz', name: 'last_at' }) lastAt!: Instant;
}

export const ticketsView = projection(TicketRow, {
  name: 'bench-tickets',
  version: 1,
  mirrors: 'ticket',
  when: [
    on(TicketOpened, (row, { data, occurredAt }) => ({
      ticketId: data.ticketId,
      version: 0,
      events: (row?.events ?? 0) + 1,
      charged: (row?.charged ?? 0) + (data.fee === 'charged' ? 1 : 0),
      subject: row?.subject ?? data.subject,
      lastAt: occurredAt,
    })),
  ],
  keyOf: ({ data }) => data.ticketId,
});
