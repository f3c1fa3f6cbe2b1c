import type { CalendarRules } from '@rapport/contracts-tickets';
import type { Instant } from '@rapport/event-sourcing';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One version of one service calendar; it is in force until the next one is published. */
@Entity({ name: 'calendar_versions' })
export class CalendarVersionRow {
  @PrimaryColumn({ type: 'uuid' }) calendarId!: string;
  @PrimaryColumn({ type: 'int' }) calendarVersion!: number;
  @Column({ type: 'text' }) code!: string;
  @Column({ type: 'jsonb' }) rules!: CalendarRules;
  @Column({ type: 'timestamptz' }) publishedAt!: Instant;
}
