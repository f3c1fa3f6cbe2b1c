import { ContractLineAdded, ContractLineChanged, ServiceContractEnded, ServiceContractSigned } from '@rapport/contracts-tickets';
import { on, projection } from '@rapport/event-sourcing';
import { ServiceContractRow } from './service-contracts.row.js';

/** Which services come back by themselves, for whom, how often? */
export const serviceContracts = projection(ServiceContractRow, {
  name: 'service-contracts',
  version: 1,
  mirrors: 'service-contract',
  when: [
    on(ServiceContractSigned, (_, { data }) => ({ ...data, open: true, endedAt: null, endedBecause: null, version: 0 })),
    on(ContractLineAdded, (row, { data }) => row && { ...row, lines: [...row.lines, data.line] }),
    on(ContractLineChanged, (row, { data }) => row && { ...row, lines: row.lines.map((line) => (line.lineId === data.line.lineId ? data.line : line)) }),
    on(ServiceContractEnded, (row, { data }) => row && { ...row, open: false, endedAt: data.endedAt, endedBecause: data.reason }),
  ],
  keyOf: ({ data }) => data.contractId,
});
