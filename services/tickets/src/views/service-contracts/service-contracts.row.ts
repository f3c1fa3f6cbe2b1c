import type { ContractLine } from '@rapport/contracts-tickets';
import type { Instant } from '@rapport/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a customer pays for that comes back by itself, as it was agreed last. */
@Entity({ name: 'service_contracts' })
@Index(['partyId'])
export class ServiceContractRow {
  @PrimaryColumn({ type: 'uuid' }) contractId!: string;
  @Column({ type: 'uuid' }) partyId!: string;
  @Column({ type: 'text' }) name!: string;
  @Column({ type: 'text' }) timeZone!: string;
  @Column({ type: 'jsonb' }) lines!: ContractLine[];
  @Column({ type: 'text' }) signedBy!: string;
  @Column({ type: 'timestamptz' }) signedAt!: Instant;
  @Column({ type: 'boolean' }) open!: boolean;
  @Column({ type: 'timestamptz', nullable: true }) endedAt!: Instant | null;
  @Column({ type: 'text', nullable: true }) endedBecause!: string | null;
  @Column({ type: 'int' }) version!: number;
}
