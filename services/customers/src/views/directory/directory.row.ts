import type { CustomerLevel, ManagementClass, PartyKind } from '@rapport/contracts-customers';
import type { Instant, Personal } from '@rapport/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One party in one line (CUS-16). */
@Entity({ name: 'directory' })
@Index(['lastContactAt', 'partyId'])
@Index(['openedAt', 'partyId'])
@Index(['number'])
@Index(['phone'])
@Index(['email'])
@Index(['name'])
@Index(['level'])
export class DirectoryRow {
  @PrimaryColumn({ type: 'uuid' }) partyId!: string;
  @Column({ type: 'text' }) number!: string;
  @Column({ type: 'text' }) kind!: PartyKind;
  @Column({ type: 'jsonb', nullable: true, select: false }) nameField!: Personal<string> | null;
  @Column({ type: 'text', nullable: true }) name!: string | null;
  @Column({ type: 'jsonb', nullable: true, select: false }) phoneField!: Personal<string> | null;
  @Column({ type: 'text', nullable: true }) phone!: string | null;
  @Column({ type: 'jsonb', nullable: true, select: false }) emailField!: Personal<string> | null;
  @Column({ type: 'text', nullable: true }) email!: string | null;
  @Column({ type: 'jsonb', nullable: true, select: false }) addressField!: Personal<string> | null;
  @Column({ type: 'text', nullable: true }) level!: CustomerLevel | null;
  @Column({ type: 'text', nullable: true }) managementClass!: ManagementClass | null;
  @Column({ type: 'text', nullable: true }) nature!: string | null;
  @Column({ type: 'text', nullable: true }) distribution!: string | null;
  @Column({ type: 'text', nullable: true }) chainPosition!: string | null;
  @Column({ type: 'text', nullable: true }) marketType!: string | null;
  /** The customer that the party turned out to be. */
  @Column({ type: 'uuid', nullable: true }) customerId!: string | null;
  /** The other system that the party was adopted from, and its number there. */
  @Column({ type: 'text', nullable: true }) source!: string | null;
  @Column({ type: 'text', nullable: true }) sourceNumber!: string | null;
  @Column({ type: 'int' }) contacts!: number;
  @Column({ type: 'int' }) purchases!: number;
  @Column({ type: 'timestamptz' }) openedAt!: Instant;
  @Column({ type: 'timestamptz' }) lastContactAt!: Instant;
  @Column({ type: 'int' }) version!: number;
}
