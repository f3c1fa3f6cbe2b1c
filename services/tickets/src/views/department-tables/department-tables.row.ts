import type { Department, Route, WorkItem } from '@rapport/contracts-tickets';
import type { Instant } from '@rapport/event-sourcing';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One version of the department table. The textbook's, version 1, needs no row. */
@Entity({ name: 'department_tables' })
export class DepartmentTablesRow {
  @PrimaryColumn({ type: 'uuid' }) tableId!: string;
  @PrimaryColumn({ type: 'int' }) tableVersion!: number;
  @Column({ type: 'jsonb' }) departments!: readonly Department[];
  @Column({ type: 'jsonb' }) routes!: readonly Route[];
  /** The work item whose route changed; null where a department was named. */
  @Column({ type: 'text', nullable: true }) workItem!: WorkItem | null;
  @Column({ type: 'text' }) reason!: string;
  @Column({ type: 'text' }) changedBy!: string;
  @Column({ type: 'timestamptz' }) changedAt!: Instant;
}
