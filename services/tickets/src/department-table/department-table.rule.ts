import { TEXTBOOK_DEPARTMENTS, TEXTBOOK_ROUTES, type Department, type Route, type TicketNature, type WorkItem } from '@rapport/contracts-tickets';
import { derivedId } from '@rapport/event-sourcing';

/** One table for the whole company; its stream is `department-table-<id>`. */
export const DEPARTMENT_TABLE_ID = derivedId('department-table');

/** A version of the table. Version 1 is the textbook's; every change makes the next one. */
export interface DepartmentTable {
  readonly tableVersion: number;
  readonly departments: readonly Department[];
  readonly routes: readonly Route[];
}

export const TEXTBOOK_TABLE: DepartmentTable = { tableVersion: 1, departments: TEXTBOOK_DEPARTMENTS, routes: TEXTBOOK_ROUTES };

/** Where a ticket goes, and by which version of the table. */
export interface Routing {
  readonly workItem: WorkItem;
  readonly tableVersion: number;
  readonly lead: string;
  readonly collaborators: string[];
}

/** The department that technical service is routed to (TKT-04). */
export const TECHNICAL_DEPARTMENT = 'technical';

/** As many as the fact has room for. */
const MOST_COLLABORATORS = 20;

interface Departments {
  readonly lead: string;
  readonly collaborators: readonly string[];
}

/** Whether the technical department is to join those who handle a ticket of that nature. */
export const isWithoutTechnical = ({ lead, collaborators }: Departments, nature: TicketNature | null): boolean =>
  nature === 'technical' && ![lead, ...collaborators].includes(TECHNICAL_DEPARTMENT) && collaborators.length < MOST_COLLABORATORS;

/** A ticket of technical nature is not without the technical department: where that does not lead, it collaborates (TKT-04). */
export const withTechnical = (routing: Routing, nature: TicketNature | null): Routing => (isWithoutTechnical(routing, nature) ? { ...routing, collaborators: [...routing.collaborators, TECHNICAL_DEPARTMENT] } : routing);

/** The route of a work item by a version of the table (TKT-12): the lead, and those who collaborate. */
export const routingBy = ({ tableVersion, routes }: DepartmentTable, workItem: WorkItem): Routing => {
  const { lead, collaborators } = routes.find((route) => route.workItem === workItem)!;

  return { workItem, tableVersion, lead, collaborators: [...collaborators] };
};
