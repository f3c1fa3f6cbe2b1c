import { Inject, Injectable } from '@nestjs/common';
import { refuse } from '@rapport/event-sourcing';
import { hostRefusals, Pages, PartiesQuery, Runner, VIEWS, type Page } from '@rapport/service-host';
import { DataSource } from 'typeorm';
import type { ListServiceContractsRequest } from '../../http/service-contracts.requests.js';
import { serviceContractNotFound } from '../../service-contract/service-contract.errors.js';
import { serviceContracts } from './service-contracts.projection.js';
import { ServiceContractRow } from './service-contracts.row.js';

/** Contracts, the oldest first unless asked otherwise. */
@Injectable()
export class ServiceContractsQuery {
  constructor(
    @Inject(VIEWS) private readonly views: DataSource,
    private readonly pages: Pages,
    private readonly parties: PartiesQuery,
    private readonly runner: Runner,
  ) {}

  async list({ partyId, open, sort, limit, cursor }: ListServiceContractsRequest): Promise<Page<ServiceContractRow> & { readonly parked: number }> {
    const rows = this.views.getRepository(ServiceContractRow).createQueryBuilder('row');
    const partyIds = await this.parties.sameCustomer(partyId);
    if (partyIds !== undefined) rows.andWhere('row.partyId IN (:...partyIds)', { partyIds });
    if (open !== undefined) rows.andWhere('row.open = :open', { open });
    const page = await this.pages.page({ rows, sortable: ['signedAt', 'name'], key: 'contractId', sort, limit, cursor, list: `service-contracts ${JSON.stringify({ partyId, open })}` });

    return { ...page, parked: await this.runner.parkedCount(serviceContracts) };
  }

  /** @throws DomainError SERVICE_CONTRACT_NOT_FOUND, VIEW_PARKED */
  async one(contractId: string): Promise<ServiceContractRow> {
    const row = await this.views.getRepository(ServiceContractRow).findOneBy({ contractId });
    if (await this.runner.keyParked(serviceContracts, contractId)) throw refuse(hostRefusals.VIEW_PARKED, { view: serviceContracts.name, key: contractId });
    if (row === null) throw serviceContractNotFound(contractId);

    return row;
  }
}
