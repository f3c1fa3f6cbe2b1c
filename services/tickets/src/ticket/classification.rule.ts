import { SERVICE_ITEMS, type ServiceItem, type TICKET_DURATIONS, type TICKET_FEES, type TICKET_FREQUENCIES, type TICKET_NATURES, type TICKET_PLACES, type TicketCategory, type TicketPhase, type WorkItem } from '@rapport/contracts-tickets';

export type TicketDuration = (typeof TICKET_DURATIONS)[number];

/** The six classifications of a ticket (TKT-03 to TKT-08). */
export interface Classification {
  readonly phase: TicketPhase;
  readonly nature: (typeof TICKET_NATURES)[number];
  readonly place: (typeof TICKET_PLACES)[number];
  readonly fee: (typeof TICKET_FEES)[number];
  readonly frequency: (typeof TICKET_FREQUENCIES)[number];
  readonly duration: TicketDuration;
}

const PLAIN: Classification = { phase: 'after', nature: 'non_technical', place: 'fixed', fee: 'free', frequency: 'once', duration: 'short' };

/** What a ticket of each category usually is. The categories are those of the list of service activities (TKT-01); the defaults are ours. */
const USUAL: Readonly<Record<TicketCategory, Classification>> = {
  presentation: { ...PLAIN, phase: 'pre' },
  information: { ...PLAIN, phase: 'pre' },
  enquiry: { ...PLAIN, phase: 'pre' },
  order: { ...PLAIN, phase: 'in' },
  delivery: { ...PLAIN, phase: 'in' },
  installation: { ...PLAIN, nature: 'technical' },
  complaint_or_suggestion: PLAIN,
  return_or_repair: { ...PLAIN, nature: 'technical' },
  recovery: PLAIN,
  filing: PLAIN,
  survey: PLAIN,
};

/** The work item of each category before, during and after the sale (TKT-12). */
const WORK_ITEM_OF: Readonly<Record<TicketCategory, Readonly<Record<TicketPhase, WorkItem>>>> = {
  presentation: { pre: 'a', in: 'a', after: 'a' },
  information: { pre: 'a', in: 'h', after: 'h' },
  enquiry: { pre: 'h', in: 'h', after: 'h' },
  order: { pre: 'a', in: 'a', after: 'a' },
  delivery: { pre: 'b', in: 'c', after: 'd' },
  installation: { pre: 'd', in: 'd', after: 'd' },
  complaint_or_suggestion: { pre: 'h', in: 'h', after: 'h' },
  return_or_repair: { pre: 'f', in: 'f', after: 'f' },
  recovery: { pre: 'h', in: 'h', after: 'h' },
  filing: { pre: 'i', in: 'i', after: 'i' },
  survey: { pre: 'a', in: 'h', after: 'h' },
};

/** What a service item of the catalogue says of its tickets. */
export type ItemOfCatalogue = Pick<ServiceItem, 'phase' | 'workItem'>;

/** The item of a code, as the textbook has it; null for what was listed since. */
export const serviceItemOf = (code: string | null | undefined): ItemOfCatalogue | null => SERVICE_ITEMS.find((item) => item.code === code) ?? null;

type Given = { readonly [Kind in keyof Classification]?: Classification[Kind] | null | undefined };

/** What has to do with money alone is not technical, whatever was bought (TKT-12 g). */
const MONEY: WorkItem = 'g';

/** All six classifications of a ticket: what was said, else what the service item says of its phase and of money, else what is usual for the category. */
export const classified = (category: TicketCategory, given: Given, item: ItemOfCatalogue | null = null): Classification => {
  const usual = { ...USUAL[category], ...(item === null ? {} : { phase: item.phase }), ...(item?.workItem === MONEY ? { nature: PLAIN.nature } : {}) };
  const { phase, nature, place, fee, frequency, duration } = given;

  return { phase: phase ?? usual.phase, nature: nature ?? usual.nature, place: place ?? usual.place, fee: fee ?? usual.fee, frequency: frequency ?? usual.frequency, duration: duration ?? usual.duration };
};

/** The work item that decides the department: the one that was named, else the service item's, else the category's in its phase (TKT-12). */
export const workItemOf = (category: TicketCategory, phase: TicketPhase, item: ItemOfCatalogue | null = null, named?: WorkItem | null): WorkItem => named ?? item?.workItem ?? WORK_ITEM_OF[category][phase];

/** Up to how many days a service is short or of medium length (TKT-08; the figures are ours). */
export const USUAL_DURATION_DAYS = { short: 7, medium: 90 };

/** Short, medium or long, by how many days a service is expected to take. */
export const durationOf = (days: number, limits: { readonly short: number; readonly medium: number }): TicketDuration => (days <= limits.short ? 'short' : days <= limits.medium ? 'medium' : 'long');
