import type { ServiceCalendarPublished } from '@rapport/contracts-tickets';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The newest version of one calendar. */
@Entity({ name: 'service_calendars' })
export class ServiceCalendarRow {
  @PrimaryColumn({ type: 'uuid' }) calendarId!: string;
  @Column({ type: 'text' }) code!: string;
  @Column({ type: 'int' }) calendarVersion!: number;
  /** Everything that it says. */
  @Column({ type: 'jsonb' }) content!: ServiceCalendarPublished['data'];
  @Column({ type: 'int' }) version!: number;
}
