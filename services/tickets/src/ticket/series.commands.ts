import type { Command } from '@rapport/event-sourcing';

/** The service is not to come back, whether its ticket is still open or the next one is scheduled. */
export type EndSeries = Command<'EndSeries', { readonly ticketId: string; readonly reason: string }>;
/** From the clock: the time of the next ticket has come. */
export type FallNextDue = Command<'FallNextDue', { readonly ticketId: string; readonly nextTicketId: string }>;

export type SeriesCommand = EndSeries | FallNextDue;
