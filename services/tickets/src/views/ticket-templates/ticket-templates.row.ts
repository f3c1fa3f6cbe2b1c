import type { TicketTemplateTerms } from '@rapport/contracts-tickets';
import type { Instant } from '@rapport/event-sourcing';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The newest version of a ticket template. */
@Entity({ name: 'ticket_templates' })
export class TicketTemplateRow {
  @PrimaryColumn({ type: 'uuid' }) ticketTemplateId!: string;
  @Column({ type: 'text' }) code!: string;
  @Column({ type: 'int' }) templateVersion!: number;
  @Column({ type: 'jsonb' }) terms!: TicketTemplateTerms;
  @Column({ type: 'text' }) reason!: string;
  @Column({ type: 'text' }) publishedBy!: string;
  @Column({ type: 'timestamptz' }) publishedAt!: Instant;
  @Column({ type: 'boolean' }) archived!: boolean;
  @Column({ type: 'int' }) version!: number;
}
