import type { LiveChannel, LiveContactOutcome } from '@rapport/contracts-tickets';
import type { Instant } from '@rapport/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One time that an agent was with a customer, on the line, at the counter or in the chat. */
@Entity({ name: 'live_contacts' })
@Index(['begunAt', 'contactId'])
@Index(['rosterId', 'begunAt'])
@Index(['ticketId'])
@Index(['open', 'agentId'])
export class LiveContactRow {
  @PrimaryColumn({ type: 'uuid' }) contactId!: string;
  @Column({ type: 'uuid' }) rosterId!: string;
  @Column({ type: 'text' }) agentId!: string;
  /** The version of the stream of the agent that began it. */
  @Column({ type: 'int' }) agentVersion!: number;
  @Column({ type: 'text' }) channel!: LiveChannel;
  /** What it is about, as it was known at the beginning, and at the end. */
  @Column({ type: 'uuid', nullable: true }) ticketId!: string | null;
  @Column({ type: 'uuid', nullable: true }) partyId!: string | null;
  /** When the customer rang or came; null where we called. */
  @Column({ type: 'timestamptz', nullable: true }) arrivedAt!: Instant | null;
  @Column({ type: 'timestamptz' }) begunAt!: Instant;
  /** Milliseconds that the customer waited to be picked up; null where we called, and where a colleague had picked them up already. */
  @Column({ type: 'double precision', nullable: true }) pickUpMs!: number | null;
  /** The agent and the contact of a colleague who handed the customer over. */
  @Column({ type: 'uuid', nullable: true }) takenFromRosterId!: string | null;
  @Column({ type: 'uuid', nullable: true }) takenFromContactId!: string | null;
  @Column({ type: 'boolean' }) open!: boolean;
  @Column({ type: 'text', nullable: true }) outcome!: LiveContactOutcome | null;
  @Column({ type: 'timestamptz', nullable: true }) endedAt!: Instant | null;
  /** Whether it ended with a note, and which. */
  @Column({ type: 'boolean' }) noted!: boolean;
  @Column({ type: 'uuid', nullable: true }) noteId!: string | null;
  /** What a cut line led to. */
  @Column({ type: 'uuid', nullable: true }) callbackId!: string | null;
  /** The agent and the contact of the colleague who has the customer now. */
  @Column({ type: 'uuid', nullable: true }) handedToRosterId!: string | null;
  @Column({ type: 'uuid', nullable: true }) handedToContactId!: string | null;
}
