import type { OnlineContactKind, TicketChannel } from '@rapport/contracts-tickets';
import type { Instant, Personal } from '@rapport/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One post or one chat. */
@Entity({ name: 'online_contacts' })
@Index(['kind', 'place', 'happenedAt'])
@Index(['partyId'])
export class OnlineContactRow {
  @PrimaryColumn({ type: 'uuid' }) contactId!: string;
  @Column({ type: 'uuid' }) partyId!: string;
  @Column({ type: 'text' }) kind!: OnlineContactKind;
  @Column({ type: 'text' }) channel!: TicketChannel;
  @Column({ type: 'text' }) place!: string;
  @Column({ type: 'text', nullable: true }) subject!: string | null;
  @Column({ type: 'jsonb', select: false }) textField!: Personal<string>;
  @Column({ type: 'text', nullable: true }) text!: string | null;
  @Column({ type: 'text', nullable: true }) agentId!: string | null;
  @Column({ type: 'text', nullable: true }) externalId!: string | null;
  /** The ticket that goes on with it in private. */
  @Column({ type: 'uuid', nullable: true }) ticketId!: string | null;
  /** A moderator took it out of sight. */
  @Column({ type: 'boolean' }) hidden!: boolean;
  @Column({ type: 'int' }) praises!: number;
  /** Reports of abuse that were upheld. */
  @Column({ type: 'int' }) abuseUpheld!: number;
  @Column({ type: 'timestamptz' }) happenedAt!: Instant;
  @Column({ type: 'int' }) version!: number;
}
