import {
  ComplaintLinked,
  CourseAgreed,
  NeedRestated,
  ResponseBreached,
  SatisfactionChecked,
  TicketAcknowledged,
  TicketAdopted,
  TicketAssigned,
  TicketCancelled,
  TicketClosed,
  TicketEscalated,
  TicketOpened,
  TicketReopened,
  TicketSolved,
  type SatisfactionResult,
  type TicketPriority,
  type TicketStatus,
} from '@rapport/contracts-tickets';
import type { Instant } from '@rapport/event-sourcing';

export type TicketEvent =
  | TicketOpened
  | TicketAdopted
  | TicketAssigned
  | TicketAcknowledged
  | NeedRestated
  | CourseAgreed
  | TicketSolved
  | SatisfactionChecked
  | TicketClosed
  | TicketReopened
  | TicketCancelled
  | TicketEscalated
  | ComplaintLinked
  | ResponseBreached;

/** What later decisions about a ticket need to know of it. */
export interface ExistingTicket {
  readonly status: TicketStatus;
  readonly ticketId: string;
  readonly requesterId: string;
  readonly number: string;
  readonly subject: string;
  readonly item: string | null;
  readonly agentId: string | null;
  readonly priority: TicketPriority;
  /** Null for adopted tickets, which have no limit. */
  readonly responseDueAt: Instant | null;
  readonly responseBreached: boolean;
  /** Attempts to ask for satisfaction since the last solution, and the last answer. */
  readonly attempts: number;
  readonly satisfaction: SatisfactionResult | null;
  readonly reopenings: number;
  readonly complaintId: string | null;
  /** How many records of another system it was adopted from. */
  readonly revision: number;
  readonly adopted: TicketAdopted['data'] | null;
}
export type Ticket = { readonly status: 'none' } | ExistingTicket;

const FRESH = { agentId: null, responseBreached: false, attempts: 0, satisfaction: null, reopenings: 0, complaintId: null, revision: 0, adopted: null } as const;

export const evolveTicket = (ticket: Ticket, event: TicketEvent): Ticket => {
  if (event.type === TicketOpened.type) {
    const { ticketId, requesterId, number, subject, item, priority, responseDueAt } = event.data;
    return { ...FRESH, status: 'received', ticketId, requesterId, number, subject, item, priority, responseDueAt };
  }
  if (event.type === TicketAdopted.type) return adopted(event.data);

  return ticket.status === 'none' ? ticket : evolveExisting(ticket, event);
};

const adopted = (data: TicketAdopted['data']): ExistingTicket => ({
  ...FRESH,
  status: data.status,
  ticketId: data.ticketId,
  requesterId: data.requesterId,
  number: data.number,
  subject: data.subject,
  item: null,
  agentId: data.agentId,
  priority: data.priority ?? 'moderate',
  responseDueAt: null,
  reopenings: data.reopenings ?? 0,
  revision: data.revision,
  adopted: data,
});

const evolveExisting = (ticket: ExistingTicket, event: Exclude<TicketEvent, TicketOpened | TicketAdopted>): ExistingTicket => {
  switch (event.type) {
    case TicketAssigned.type:
      return { ...ticket, agentId: event.data.agentId };
    case TicketAcknowledged.type:
      return { ...ticket, status: 'acknowledged' };
    case NeedRestated.type:
      return { ...ticket, status: 'understood' };
    case CourseAgreed.type:
      return { ...ticket, status: 'helping' };
    case TicketSolved.type:
      return { ...ticket, status: 'solved', attempts: 0, satisfaction: null };
    case SatisfactionChecked.type:
      return { ...ticket, status: 'satisfaction_check', attempts: event.data.attempt, satisfaction: event.data.result };
    case TicketClosed.type:
      return { ...ticket, status: 'closed' };
    case TicketReopened.type:
      return { ...ticket, status: 'reopened', reopenings: event.data.reopening };
    case TicketCancelled.type:
      return { ...ticket, status: 'cancelled' };
    case TicketEscalated.type:
      return { ...ticket, status: 'became_complaint' };
    case ComplaintLinked.type:
      return { ...ticket, complaintId: event.data.complaintId };
    case ResponseBreached.type:
      return { ...ticket, responseBreached: true };
    default:
      return ticket;
  }
};
