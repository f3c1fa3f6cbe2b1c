import type { OpeningWeek } from '@rapport/contracts-tickets';
import type { Instant } from '@rapport/event-sourcing';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When one party wants to be called. Whom any time suits has no row. */
@Entity({ name: 'call_windows' })
export class CallWindowRow {
  @PrimaryColumn({ type: 'uuid' }) partyId!: string;
  @Column({ type: 'text' }) zone!: string;
  @Column({ type: 'jsonb' }) week!: OpeningWeek;
  @Column({ type: 'timestamptz' }) agreedAt!: Instant;
  @Column({ type: 'int' }) version!: number;
}
