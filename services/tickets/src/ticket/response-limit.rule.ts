import type { TicketPriority } from '@rapport/contracts-tickets';
import { HOUR, MINUTE } from '@rapport/event-sourcing';

/** How soon a ticket is to be acknowledged, in milliseconds, where no setting says otherwise (TKT-14; the figures are ours). */
export const USUAL_RESPONSE_LIMITS: Readonly<Record<TicketPriority, number>> = { critical: 30 * MINUTE, high: 2 * HOUR, moderate: 8 * HOUR, low: 24 * HOUR };
