import { AbuseDismissed, AbuseReported, AbuseUpheld, MovedToTicket, OnlineContactNoted, PostHidden, PostRestored, type AbuseStatus, type OnlineContactKind, type onlineContactEvents } from '@rapport/contracts-tickets';
import type { EventOf } from '@rapport/event-sourcing';

export type OnlineContactEvent = EventOf<(typeof onlineContactEvents)[number]>;

interface Report {
  readonly reportId: string;
  readonly reporterId: string;
  readonly status: AbuseStatus;
}

/** Null before it is noted. */
export type OnlineContact = { readonly kind: OnlineContactKind; readonly ticketId: string | null; readonly hidden: boolean; readonly reports: readonly Report[] } | null;

const decided = (contact: OnlineContact, id: string, status: AbuseStatus): OnlineContact => contact && { ...contact, reports: contact.reports.map((report) => (report.reportId === id ? { ...report, status } : report)) };

export const evolve = (contact: OnlineContact, { type, data }: OnlineContactEvent): OnlineContact => {
  switch (type) {
    case OnlineContactNoted.type:
      return { kind: data.kind, ticketId: null, hidden: false, reports: [] };
    case MovedToTicket.type:
      return contact && { ...contact, ticketId: data.ticketId };
    case PostHidden.type:
      return contact && { ...contact, hidden: true };
    case PostRestored.type:
      return contact && { ...contact, hidden: false };
    case AbuseReported.type:
      return contact && { ...contact, reports: [...contact.reports, { reportId: data.reportId, reporterId: data.reporterId, status: 'reported' }] };
    case AbuseUpheld.type:
      return decided(contact, data.reportId, 'upheld');
    case AbuseDismissed.type:
      return decided(contact, data.reportId, 'dismissed');
    default:
      return contact;
  }
};
