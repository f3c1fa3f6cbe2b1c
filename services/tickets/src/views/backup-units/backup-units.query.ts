import { Inject, Injectable } from '@nestjs/common';
import { Pages, PartiesQuery, Restrictions, VIEWS, type Page } from '@rapport/service-host';
import { DataSource, Not } from 'typeorm';
import type { ListBackupUnitsRequest } from '../../http/repairs.requests.js';
import { backupUnits } from './backup-units.projection.js';
import { BackupUnitRow } from './backup-units.row.js';

/** Units of ours that stand in for items of customers, the next that is due back first. */
@Injectable()
export class BackupUnitsQuery {
  constructor(
    @Inject(VIEWS) private readonly views: DataSource,
    private readonly restrictions: Restrictions,
    private readonly pages: Pages,
    private readonly parties: PartiesQuery,
  ) {}

  async list({ unitId, partyId, out, overdue, sort, limit, cursor }: ListBackupUnitsRequest): Promise<Page<BackupUnitRow>> {
    const rows = this.restrictions.rows(backupUnits);
    const partyIds = await this.parties.sameCustomer(partyId);
    if (partyIds !== undefined) rows.andWhere('row.partyId IN (:...partyIds)', { partyIds });
    for (const [column, value] of Object.entries({ unitId, out, overdue })) if (value !== undefined) rows.andWhere(`row.${column} = :${column}`, { [column]: value });

    return this.restrictions.openedPage(backupUnits, this.pages.page({ rows, sortable: ['dueBackAt', 'issuedAt'], key: 'repairId', sort, limit, cursor, list: `backup-units ${JSON.stringify({ unitId, partyId, out, overdue })}` }));
  }

  /** The other repair by which a unit is with a customer; null where there is none. One that few may see is not named. */
  async elsewhere(unitId: string, repairId: string): Promise<{ readonly repairId: string | null } | null> {
    const row = await this.views.getRepository(BackupUnitRow).findOneBy({ unitId, out: true, repairId: Not(repairId) });

    return row && { repairId: (await this.restrictions.hides(row.repairId)) ? null : row.repairId };
  }
}
