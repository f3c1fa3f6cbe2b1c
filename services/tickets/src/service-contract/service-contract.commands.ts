import type { ContractLine, ServiceContractSigned } from '@rapport/contracts-tickets';
import type { Command } from '@rapport/event-sourcing';

export type SignContract = Command<'SignContract', Pick<ServiceContractSigned['data'], 'contractId' | 'partyId' | 'name' | 'timeZone' | 'lines'>>;
export type AddLine = Command<'AddLine', { readonly contractId: string; readonly line: ContractLine }>;

/** What is left out stays as it is; `until` null: for the lifetime of the thing. */
export type ChangeLine = Command<'ChangeLine', { readonly contractId: string; readonly lineId: string; readonly timesPerYear?: number; readonly until?: string | null; readonly reason: string }>;
export type EndContract = Command<'EndContract', { readonly contractId: string; readonly reason: string }>;

/** The day of a visit has come. */
export type FallDue = Command<'FallDue', { readonly contractId: string; readonly lineId: string; readonly visitId: string }>;

export type ServiceContractCommand = SignContract | AddLine | ChangeLine | EndContract | FallDue;
