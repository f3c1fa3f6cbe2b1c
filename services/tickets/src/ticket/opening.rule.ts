import type { TicketCategory, WorkItem } from '@rapport/contracts-tickets';
import type { Money } from '@rapport/event-sourcing';
import { classified, workItemOf, type Classification, type ItemOfCatalogue, type TicketDuration } from './classification.rule.js';
import type { ClassificationDetails } from './teamwork.commands.js';

/** What whoever opens a ticket may say of its kind. */
export interface SaidOfKind extends Partial<Classification> {
  readonly category: TicketCategory;
  readonly serviceItem?: string;
  readonly workItem?: WorkItem;
  readonly quote?: Money;
  readonly quoteConsented?: boolean;
  readonly rhythmDays?: number;
  readonly expectedDays?: number;
  readonly internal?: boolean;
}

/** All six classifications, the work item that decides the department, and the details that were said (TKT-03 to TKT-12). `expected`: the duration that follows from the expected days; `item`: what the catalogue says of the service item. */
export const kindOf = (said: SaidOfKind, expected: TicketDuration | undefined, item: ItemOfCatalogue | null): { readonly kinds: Classification; readonly workItem: WorkItem; readonly details: ClassificationDetails | null } => {
  const { category, serviceItem, workItem, quote, quoteConsented, rhythmDays, expectedDays, internal } = said;
  const kinds = classified(category, { ...said, duration: expected ?? said.duration }, item);
  const isSaid = [serviceItem, quote, rhythmDays, expectedDays, internal].some((detail) => detail !== undefined);
  const details = { serviceItem: serviceItem ?? null, quote: quote === undefined ? null : { ...quote }, quoteConsented: quoteConsented ?? false, rhythmDays: rhythmDays ?? null, expectedDays: expectedDays ?? null, internal: internal ?? false };

  return { kinds, workItem: workItemOf(category, kinds.phase, item, workItem), details: isSaid ? details : null };
};
