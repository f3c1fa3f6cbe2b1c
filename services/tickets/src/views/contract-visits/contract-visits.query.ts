import { Injectable } from '@nestjs/common';
import { Pages, PartiesQuery, Restrictions, type Page } from '@rapport/service-host';
import type { ListContractVisitsRequest } from '../../http/service-contracts.requests.js';
import { contractVisits } from './contract-visits.projection.js';
import type { ContractVisitRow } from './contract-visits.row.js';

/** Visits of contracts by their day. */
@Injectable()
export class ContractVisitsQuery {
  constructor(
    private readonly restrictions: Restrictions,
    private readonly pages: Pages,
    private readonly parties: PartiesQuery,
  ) {}

  async list({ partyId, contractId, lineId, status, sort, limit, cursor }: ListContractVisitsRequest): Promise<Page<ContractVisitRow>> {
    const rows = this.restrictions.rows(contractVisits);
    const partyIds = await this.parties.sameCustomer(partyId);
    if (partyIds !== undefined) rows.andWhere('row.partyId IN (:...partyIds)', { partyIds });
    for (const [column, value] of Object.entries({ contractId, lineId, status })) if (value !== undefined) rows.andWhere(`row.${column} = :${column}`, { [column]: value });

    return this.pages.page({ rows, sortable: ['dueAt'], key: 'visitId', sort, limit, cursor, list: `contract-visits ${JSON.stringify({ partyId, contractId, lineId, status })}` });
  }
}
