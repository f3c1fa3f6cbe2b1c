import { Injectable } from '@nestjs/common';
import { refuse } from '@rapport/event-sourcing';
import { hostRefusals, Pages, PartiesQuery, Restrictions, Runner, type Page } from '@rapport/service-host';
import type { ListRepairsRequest } from '../../http/repairs.requests.js';
import { repairNotFound } from '../../repair/repair.errors.js';
import { repairs } from './repairs.projection.js';
import type { RepairRow } from './repairs.row.js';

/** Repairs where the customer is, and of what they brought. */
@Injectable()
export class RepairsQuery {
  constructor(
    private readonly restrictions: Restrictions,
    private readonly pages: Pages,
    private readonly parties: PartiesQuery,
    private readonly runner: Runner,
  ) {}

  async list({ partyId, status, ticketId, technicianId, entitlementId, overdue, sort, limit, cursor }: ListRepairsRequest): Promise<Page<RepairRow> & { readonly parked: number }> {
    const rows = this.restrictions.rows(repairs);
    const partyIds = await this.parties.sameCustomer(partyId);
    if (partyIds !== undefined) rows.andWhere('row.partyId IN (:...partyIds)', { partyIds });
    const filters = { status, ticketId, technicianId, entitlementId, overdue };
    for (const [column, value] of Object.entries(filters)) if (value !== undefined) rows.andWhere(`row.${column} = :${column}`, { [column]: value });
    const page = await this.restrictions.openedPage(repairs, this.pages.page({ rows, sortable: ['arrivalDueAt', 'requestedAt'], key: 'repairId', sort, limit, cursor, list: `repairs ${JSON.stringify({ partyId, ...filters })}` }));

    return { ...page, parked: await this.runner.parkedCount(repairs) };
  }

  /** @throws DomainError REPAIR_NOT_FOUND, VIEW_PARKED */
  async one(repairId: string): Promise<RepairRow> {
    const row = await this.restrictions.one(repairs, { repairId });
    if ((await this.runner.keyParked(repairs, repairId)) && !(await this.restrictions.hides(repairId))) throw refuse(hostRefusals.VIEW_PARKED, { view: repairs.name, key: repairId });
    if (row === null) throw repairNotFound(repairId);

    return row;
  }
}
