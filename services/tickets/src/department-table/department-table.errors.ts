import { ticketsRefusals as refusals } from '@rapport/contracts-tickets';
import { refuse } from '@rapport/event-sourcing';

export const departmentUnknown = (department: string, known: readonly string[]) => refuse(refusals.DEPARTMENT_UNKNOWN, { department, known: known.join(', ') });
export const leadCollaborates = (lead: string) => refuse(refusals.LEAD_COLLABORATES, { lead });
export const departmentTableVersionNotFound = (version: number, newest: number) => refuse(refusals.DEPARTMENT_TABLE_VERSION_NOT_FOUND, { version, newest });
