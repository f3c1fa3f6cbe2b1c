import type { WorkItem } from '@rapport/contracts-tickets';
import type { Command } from '@rapport/event-sourcing';

/** Another department leads a work item, or others collaborate (TKT-12). */
export type RouteWorkItem = Command<'RouteWorkItem', { readonly tableId: string; readonly workItem: WorkItem; readonly lead: string; readonly collaborators: readonly string[]; readonly reason: string }>;

/** A department gets a name, or another one; one that nobody knows yet is added. */
export type NameDepartment = Command<'NameDepartment', { readonly tableId: string; readonly code: string; readonly zh: string; readonly en: string; readonly reason: string }>;

export type DepartmentTableCommand = RouteWorkItem | NameDepartment;
