import type { CertificationLevel } from '@rapport/contracts-tickets';
import type { Instant } from '@rapport/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** That somebody has learned to use something. */
@Entity({ name: 'certifications' })
@Index(['partyId'])
@Index(['product'])
export class CertificationRow {
  @PrimaryColumn({ type: 'uuid' }) certificationId!: string;
  @Column({ type: 'uuid' }) partyId!: string;
  @Column({ type: 'text' }) product!: string;
  @Column({ type: 'text' }) level!: CertificationLevel;
  @Column({ type: 'text' }) trainedBy!: string;
  @Column({ type: 'timestamptz', nullable: true }) validUntil!: Instant | null;
  @Column({ type: 'timestamptz' }) certifiedAt!: Instant;
  @Column({ type: 'text', nullable: true }) withdrawnBecause!: string | null;
  @Column({ type: 'int' }) version!: number;
}
