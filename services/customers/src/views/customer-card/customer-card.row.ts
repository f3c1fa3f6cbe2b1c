import type { CustomerGoal, CustomerLevel, FactSource, ManagementClass, PartyKind } from '@rapport/contracts-customers';
import type { Instant, Personal } from '@rapport/event-sourcing';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Parts 1, 2 and 4 of a customer file, and what the card says beside them (CUS-10). The opaque fields are what the clear columns open. */
@Entity({ name: 'customer_card' })
export class CustomerCardRow {
  @PrimaryColumn({ type: 'uuid' }) partyId!: string;
  @Column({ type: 'text' }) number!: string;
  @Column({ type: 'text' }) kind!: PartyKind;
  @Column({ type: 'text', nullable: true }) level!: CustomerLevel | null;
  @Column({ type: 'text', nullable: true }) managementClass!: ManagementClass | null;
  @Column({ type: 'text', nullable: true }) goal!: CustomerGoal | null;
  @Column({ type: 'text', nullable: true }) classReason!: string | null;
  @Column({ type: 'text', nullable: true }) nature!: string | null;
  @Column({ type: 'text', nullable: true }) distribution!: string | null;
  @Column({ type: 'text', nullable: true }) chainPosition!: string | null;
  @Column({ type: 'text', nullable: true }) marketType!: string | null;
  @Column({ type: 'text', nullable: true }) possibleNeed!: string | null;
  @Column({ type: 'jsonb', nullable: true, select: false }) nameField!: Personal<string> | null;
  @Column({ type: 'text', nullable: true }) name!: string | null;
  @Column({ type: 'jsonb', nullable: true, select: false }) addressField!: Personal<string> | null;
  @Column({ type: 'text', nullable: true }) address!: string | null;
  @Column({ type: 'jsonb', nullable: true, select: false }) phoneField!: Personal<string> | null;
  @Column({ type: 'text', nullable: true }) phone!: string | null;
  @Column({ type: 'jsonb', nullable: true, select: false }) emailField!: Personal<string> | null;
  @Column({ type: 'text', nullable: true }) email!: string | null;
  @Column({ type: 'jsonb', nullable: true, select: false }) organisationNameField!: Personal<string> | null;
  @Column({ type: 'text', nullable: true }) organisationName!: string | null;
  @Column({ type: 'jsonb', nullable: true, select: false }) headOfficeField!: Personal<string> | null;
  @Column({ type: 'text', nullable: true }) headOffice!: string | null;
  @Column({ type: 'jsonb', nullable: true, select: false }) bankField!: Personal<string> | null;
  @Column({ type: 'text', nullable: true }) bank!: string | null;
  @Column({ type: 'jsonb', nullable: true, select: false }) organisationPhoneField!: Personal<string> | null;
  @Column({ type: 'text', nullable: true }) organisationPhone!: string | null;
  @Column({ type: 'jsonb', nullable: true, select: false }) viewOfCompanyField!: Personal<string> | null;
  @Column({ type: 'text', nullable: true }) viewOfCompany!: string | null;
  @Column({ type: 'jsonb', nullable: true, select: false }) contractFulfilmentField!: Personal<string> | null;
  @Column({ type: 'text', nullable: true }) contractFulfilment!: string | null;
  @Column({ type: 'jsonb', nullable: true, select: false }) creditField!: Personal<string> | null;
  @Column({ type: 'text', nullable: true }) credit!: string | null;
  /** Where each field was learned last (CUS-49). */
  @Column({ type: 'jsonb' }) sources!: Readonly<Record<string, FactSource>>;
  /** Contacts that still wait for feedback (INT-02). */
  @Column({ type: 'jsonb' }) openLoops!: readonly string[];
  @Column({ type: 'timestamptz' }) openedAt!: Instant;
  @Column({ type: 'int' }) version!: number;
}
