import { Inject, Injectable } from '@nestjs/common';
import type { PostgresEventLog } from '@rapport/event-log';
import { refuse, streamOf } from '@rapport/event-sourcing';
import { hostRefusals, LOG, Pages, PartiesQuery, Restrictions, Runner, VIEWS, type Page } from '@rapport/service-host';
import { DataSource } from 'typeorm';
import type { ListRepairsRequest } from '../../http/repairs.requests.js';
import { repairAggregate } from '../../repair/repair.decider.js';
import { repairNotFound } from '../../repair/repair.errors.js';
import { isWithCustomer, type Repair, type RepairEvent } from '../../repair/repair.state.js';
import { repairs } from './repairs.projection.js';
import { RepairRow } from './repairs.row.js';

/** Repairs where the customer is, and of what they brought. */
@Injectable()
export class RepairsQuery {
  constructor(
    @Inject(LOG) private readonly log: PostgresEventLog,
    @Inject(VIEWS) private readonly views: DataSource,
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

  /** What we have of a customer's by a ticket, as the log knows it; of what few may see too. */
  async itemsHeld(ticketId: string): Promise<readonly string[]> {
    const { evolve, initial } = repairAggregate.decider;
    const begun = await this.views.getRepository(RepairRow).find({ select: { repairId: true }, where: { ticketId }, order: { requestedAt: 'ASC' } });
    const held: string[] = [];
    for (const { repairId } of begun) {
      const repair = ((await this.log.readStream(streamOf(repairAggregate, repairId))) as unknown as readonly RepairEvent[]).reduce<Repair>(evolve, initial);
      if (repair !== null && !isWithCustomer(repair.item)) held.push(repair.item.itemId);
    }

    return held;
  }

  /** @throws DomainError REPAIR_NOT_FOUND, VIEW_PARKED */
  async one(repairId: string): Promise<RepairRow> {
    const row = await this.restrictions.one(repairs, { repairId });
    if ((await this.runner.keyParked(repairs, repairId)) && !(await this.restrictions.hides(repairId))) throw refuse(hostRefusals.VIEW_PARKED, { view: repairs.name, key: repairId });
    if (row === null) throw repairNotFound(repairId);

    return row;
  }
}
