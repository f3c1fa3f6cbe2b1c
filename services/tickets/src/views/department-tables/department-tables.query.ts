import { Inject, Injectable } from '@nestjs/common';
import { VIEWS } from '@rapport/service-host';
import { DataSource, LessThanOrEqual } from 'typeorm';
import { departmentTableVersionNotFound } from '../../department-table/department-table.errors.js';
import { DEPARTMENT_TABLE_ID as tableId, TEXTBOOK_TABLE, type DepartmentTable } from '../../department-table/department-table.rule.js';
import { DepartmentTablesRow } from './department-tables.row.js';

/** A version with who changed it and why; null of the textbook's. */
export type ReadTable = DepartmentTable & Partial<Pick<DepartmentTablesRow, 'workItem' | 'reason' | 'changedBy' | 'changedAt'>>;

/** The department table in force, and its earlier versions. */
@Injectable()
export class DepartmentTablesQuery {
  constructor(@Inject(VIEWS) private readonly views: DataSource) {}

  /** The newest version; the textbook's where nobody has changed it. */
  async inForce(): Promise<ReadTable> {
    const row = await this.views.getRepository(DepartmentTablesRow).findOne({ where: { tableId }, order: { tableVersion: 'DESC' } });

    return row ?? TEXTBOOK_TABLE;
  }

  /** @throws DomainError DEPARTMENT_TABLE_VERSION_NOT_FOUND */
  async version(tableVersion: number): Promise<ReadTable> {
    if (tableVersion === TEXTBOOK_TABLE.tableVersion) return TEXTBOOK_TABLE;
    const row = await this.views.getRepository(DepartmentTablesRow).findOneBy({ tableId, tableVersion });
    if (row === null) throw departmentTableVersionNotFound(tableVersion, (await this.inForce()).tableVersion);

    return row;
  }

  /** The newest first, the textbook's last; at most `limit` of those up to `upTo`. */
  async list(limit: number, upTo: number): Promise<readonly ReadTable[]> {
    const rows: readonly ReadTable[] = await this.views.getRepository(DepartmentTablesRow).find({ where: { tableId, tableVersion: LessThanOrEqual(upTo) }, order: { tableVersion: 'DESC' }, take: limit });

    return rows.length < limit ? [...rows, TEXTBOOK_TABLE] : rows;
  }
}
