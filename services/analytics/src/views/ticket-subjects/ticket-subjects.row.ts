import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What one ticket is about: the product, and the service that is asked for. */
@Entity({ name: 'ticket_subjects' })
export class TicketSubjectRow {
  @PrimaryColumn({ type: 'uuid' }) ticketId!: string;
  /** Product or class of products, as whoever opened the ticket named it. */
  @Column({ type: 'text', nullable: true }) product!: string | null;
  /** Code of the catalogue of service items. */
  @Column({ type: 'text', nullable: true }) serviceItem!: string | null;
  @Column({ type: 'text' }) nature!: string;
  @Column({ type: 'text' }) fee!: string;
}
