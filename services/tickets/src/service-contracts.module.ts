import { ServiceContractsController } from './http/service-contracts.controller.js';
import { fallDueWhenVisitDayElapsed } from './reactions/fall-due-when-visit-day-elapsed.js';
import { openTicketWhenContractVisitDue } from './reactions/open-ticket-when-contract-visit-due.js';
import { serviceContractAggregate } from './service-contract/service-contract.decider.js';
import { contractVisits } from './views/contract-visits/contract-visits.projection.js';
import { ContractVisitsQuery } from './views/contract-visits/contract-visits.query.js';
import { serviceContracts } from './views/service-contracts/service-contracts.projection.js';
import { ServiceContractsQuery } from './views/service-contracts/service-contracts.query.js';

/** Services that a customer pays for and that come back by themselves. */
export const contractedServices = {
  aggregates: [serviceContractAggregate],
  views: [serviceContracts, contractVisits],
  reactions: [fallDueWhenVisitDayElapsed, openTicketWhenContractVisitDue],
  controllers: [ServiceContractsController],
  providers: [ServiceContractsQuery, ContractVisitsQuery],
};
