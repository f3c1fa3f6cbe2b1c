import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import type { ContractLine } from '@rapport/contracts-tickets';
import { mintedId, type CommandMetadata, type Handled, type HandleCommand } from '@rapport/event-sourcing';
import { answer, Answers, created, Creates, factsOf, HANDLE, Id, Metadata, parties, Reads, Scope, Summary, withVersion } from '@rapport/service-host';
import { serviceContractAggregate } from '../service-contract/service-contract.decider.js';
import { contractVisits } from '../views/contract-visits/contract-visits.projection.js';
import { ContractVisitsQuery } from '../views/contract-visits/contract-visits.query.js';
import { ContractVisitRow } from '../views/contract-visits/contract-visits.row.js';
import { CatalogueInForce } from '../views/service-catalogues/catalogue-in-force.query.js';
import { serviceContracts } from '../views/service-contracts/service-contracts.projection.js';
import { ServiceContractsQuery } from '../views/service-contracts/service-contracts.query.js';
import { ServiceContractRow } from '../views/service-contracts/service-contracts.row.js';
import { ChangeContractLineRequest, ContractLineRequest, ContractSignedAnswer, EndContractRequest, LineAddedAnswer, ListContractVisitsRequest, ListServiceContractsRequest, ServiceContractAnswer, SignContractRequest } from './service-contracts.requests.js';

const lineOf = (lineId: string, { service, serviceItem, category, timesPerYear, from, until }: ContractLineRequest): ContractLine => ({ lineId, service, serviceItem: serviceItem ?? null, category, timesPerYear, from, until: until ?? null });

/** Services that come back by themselves (TKT-35). */
@Controller({ version: '1' })
export class ServiceContractsController {
  constructor(
    @Inject(HANDLE) private readonly handle: HandleCommand,
    private readonly contracts: ServiceContractsQuery,
    private readonly visits: ContractVisitsQuery,
    private readonly catalogue: CatalogueInForce,
  ) {}

  @Get('service-contracts')
  @Scope('tickets:read')
  @Reads(serviceContracts, parties)
  @Answers(ServiceContractRow, { list: true })
  @Summary('Who has which services come back, how often.')
  listServiceContracts(@Query() request: ListServiceContractsRequest) {
    return this.contracts.list(request);
  }

  @Get('service-contracts/:contractId')
  @Scope('tickets:read')
  @Reads(serviceContracts)
  @Answers(ServiceContractRow)
  async getServiceContract(@Id('contractId') contractId: string) {
    return withVersion(await this.contracts.one(contractId));
  }

  @Get('contract-visits')
  @Scope('tickets:read')
  @Reads(contractVisits, parties)
  @Answers(ContractVisitRow, { list: true })
  @Summary('The next visit of each line, and the tickets of those that have been due.')
  listContractVisits(@Query() request: ListContractVisitsRequest) {
    return this.visits.list(request);
  }

  @Post('service-contracts')
  @Creates()
  @Scope('tickets:write')
  @Answers(ContractSignedAnswer)
  @Summary('A customer pays for services that come back: each line opens its tickets by itself.')
  async signContract(@Body() { partyId, name, timeZone = 'Asia/Shanghai', lines }: SignContractRequest, @Metadata() metadata: CommandMetadata) {
    for (const { serviceItem } of lines) await this.catalogue.named(serviceItem);
    const contractId = mintedId(metadata.commandId, 'service-contract');
    const named = lines.map((line, index) => lineOf(mintedId(metadata.commandId, `line ${index}`), line));
    const handled = await this.handle(serviceContractAggregate, contractId, { type: 'SignContract', data: { contractId, partyId, name, timeZone, lines: named }, metadata });

    return created(handled, `/v1/service-contracts/${contractId}`, { ...contractAnswer(contractId, handled), lineIds: named.map(({ lineId }) => lineId) } satisfies ContractSignedAnswer);
  }

  @Post('service-contracts/:contractId/lines')
  @Creates()
  @Scope('tickets:write')
  @Answers(LineAddedAnswer)
  @Summary('Something more was agreed.')
  async addContractLine(@Id('contractId') contractId: string, @Body() request: ContractLineRequest, @Metadata() metadata: CommandMetadata) {
    await this.catalogue.named(request.serviceItem);
    const lineId = mintedId(metadata.commandId, 'line');
    const handled = await this.handle(serviceContractAggregate, contractId, { type: 'AddLine', data: { contractId, line: lineOf(lineId, request) }, metadata });

    return created(handled, `/v1/service-contracts/${contractId}`, { ...contractAnswer(contractId, handled), lineId } satisfies LineAddedAnswer);
  }

  @Post('service-contracts/:contractId/lines/:lineId/change')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(ServiceContractAnswer)
  @Summary('More often, less often, longer or shorter; what is still owed this year is spread over what is left of it.')
  async changeContractLine(@Id('contractId') contractId: string, @Id('lineId') lineId: string, @Body() { timesPerYear, until, forLifetime = false, reason }: ChangeContractLineRequest, @Metadata() metadata: CommandMetadata) {
    const last = forLifetime ? null : until;
    const data = { contractId, lineId, ...(timesPerYear === undefined ? {} : { timesPerYear }), ...(last === undefined ? {} : { until: last }), reason };
    const handled = await this.handle(serviceContractAggregate, contractId, { type: 'ChangeLine', data, metadata });

    return answer(handled, contractAnswer(contractId, handled));
  }

  @Post('service-contracts/:contractId/end')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(ServiceContractAnswer)
  @Summary('Nothing comes back by itself any more.')
  async endContract(@Id('contractId') contractId: string, @Body() { reason }: EndContractRequest, @Metadata() metadata: CommandMetadata) {
    const handled = await this.handle(serviceContractAggregate, contractId, { type: 'EndContract', data: { contractId, reason }, metadata });

    return answer(handled, contractAnswer(contractId, handled));
  }
}

const contractAnswer = (contractId: string, handled: Handled): ServiceContractAnswer => ({ contractId, ...factsOf(handled) });
