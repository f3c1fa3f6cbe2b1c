import { NextTicketDue, NextTicketScheduled, SeriesEnded, TicketOpened, type seriesEvents } from '@rapport/contracts-tickets';
import type { EventOf } from '@rapport/event-sourcing';

export type SeriesEvent = EventOf<(typeof seriesEvents)[number]>;

/** What follows a ticket whose service is recurrent. */
export interface Series {
  /** A line of a contract says when the service comes back; the ticket has nothing to say of it. */
  readonly byContract: boolean;
  /** The id of the next ticket, once it has a time; it stays when that is open. */
  readonly nextTicketId: string | null;
  readonly over: boolean;
}

export const NO_SERIES: Series = { byContract: false, nextTicketId: null, over: false };

export const seriesOf = ({ data: { proactive, previousTicketId } }: TicketOpened): Series => (proactive === 'recurrent' && previousTicketId === undefined ? { ...NO_SERIES, byContract: true } : NO_SERIES);

/** The same where the event is about something else. */
export const evolveSeries = (series: Series, { type, data }: { readonly type: string; readonly data: object }): Series => {
  switch (type) {
    case NextTicketScheduled.type:
      return { ...series, nextTicketId: (data as NextTicketScheduled['data']).nextTicketId };
    case NextTicketDue.type:
    case SeriesEnded.type:
      return { ...series, over: true };
    default:
      return series;
  }
};
