import type { TicketStatus } from '@rapport/contracts-tickets';

const ENDED: ReadonlySet<TicketStatus> = new Set(['closed', 'cancelled', 'became_complaint', 'merged']);

/** Whether a ticket is over: closed, taken back, a complaint by now, or merged into another one. */
export const hasEnded = (status: TicketStatus): boolean => ENDED.has(status);
