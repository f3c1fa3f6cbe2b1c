import type { ManagementClass } from '@rapport/contracts-customers';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The management class of one party, as customers last said it. */
@Entity({ name: 'customer_classes' })
export class CustomerClassRow {
  @PrimaryColumn({ type: 'uuid' }) partyId!: string;
  @Column({ type: 'text' }) managementClass!: ManagementClass;
}
