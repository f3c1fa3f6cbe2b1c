import type { ListConsent, ListLanguage, UnsubscribeReason } from '@rapport/contracts-tickets';
import type { Instant, Personal } from '@rapport/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** That somebody gets the mail of a list, or got it once. */
@Entity({ name: 'subscriptions' })
@Index(['listId', 'memberSince'])
@Index(['partyId'])
export class SubscriptionRow {
  @PrimaryColumn({ type: 'uuid' }) subscriptionId!: string;
  @Column({ type: 'uuid' }) listId!: string;
  @Column({ type: 'uuid' }) partyId!: string;
  @Column({ type: 'boolean' }) subscribed!: boolean;
  @Column({ type: 'jsonb', nullable: true, select: false }) addressField!: Personal<string> | null;
  /** Null where they unsubscribed, or are erased. */
  @Column({ type: 'text', nullable: true }) address!: string | null;
  @Column({ type: 'text' }) language!: ListLanguage;
  @Column({ type: 'text' }) consent!: ListConsent;
  /** Since when without a break: they get what was written from then on. */
  @Column({ type: 'timestamptz' }) memberSince!: Instant;
  @Column({ type: 'text', nullable: true }) unsubscribedBecause!: UnsubscribeReason | null;
  @Column({ type: 'timestamptz', nullable: true }) unsubscribedAt!: Instant | null;
  @Column({ type: 'int' }) version!: number;
}
