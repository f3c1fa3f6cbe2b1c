import { ticketsRefusals as refusals } from '@rapport/contracts-tickets';
import { refuse } from '@rapport/event-sourcing';

export const serviceContractNotFound = (contractId: string) => refuse(refusals.SERVICE_CONTRACT_NOT_FOUND, { contractId });
export const serviceContractExists = (contractId: string) => refuse(refusals.SERVICE_CONTRACT_EXISTS, { contractId });
export const serviceContractEnded = (contractId: string) => refuse(refusals.SERVICE_CONTRACT_ENDED, { contractId });
export const contractLineNotFound = (lineId: string) => refuse(refusals.CONTRACT_LINE_NOT_FOUND, { lineId });
export const contractLinesTooMany = (most: number) => refuse(refusals.CONTRACT_LINES_TOO_MANY, { most });
export const contractDayUnknown = (day: string) => refuse(refusals.CONTRACT_DAY_UNKNOWN, { day });
export const contractLineOver = (service: string, until: string) => refuse(refusals.CONTRACT_LINE_OVER, { service, until });
