import {
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
} from '@rapport/contracts-tickets';
import { instant, on, projection } from '@rapport/event-sourcing';
import { QueueRow } from './queue.row.js';

/** Nothing is owed: sorts after everything that is. */
export const NOTHING_OWED = instant('9999-12-31T00:00:00.000Z');

const ended = (row: QueueRow | null, status: QueueRow['status']) => row && { ...row, status, open: false, nextDueAt: NOTHING_OWED };

/** Who waits, since when, and what is due next. */
export const queue = projection(QueueRow, {
  name: 'queue',
  version: 1,
  mirrors: 'ticket',
  when: [
    on(TicketOpened, (_, { data }) => ({
      ticketId: data.ticketId,
      number: data.number,
      subject: data.subject,
      requesterId: data.requesterId,
      status: 'received',
      open: true,
      priority: data.priority,
      channel: data.channel,
      category: data.category,
      agentId: null,
      openedAt: data.openedAt,
      waitingSince: data.openedAt,
      nextDueAt: data.responseDueAt,
      responseBreached: false,
      reopenings: 0,
      version: 0,
    })),
    on(TicketAdopted, (row, { data, occurredAt }) => ({
      ticketId: data.ticketId,
      number: data.number,
      subject: data.subject,
      requesterId: data.requesterId,
      status: data.status,
      open: data.status !== 'closed' && data.status !== 'cancelled' && data.status !== 'became_complaint',
      priority: data.priority ?? 'moderate',
      channel: data.channel,
      category: data.category,
      agentId: data.agentId,
      openedAt: data.openedAt,
      waitingSince: row?.status === data.status ? row.waitingSince : occurredAt,
      nextDueAt: NOTHING_OWED,
      responseBreached: data.withinLimit === false,
      reopenings: data.reopenings ?? 0,
      version: 0,
    })),
    on(TicketAssigned, (row, { data }) => row && { ...row, agentId: data.agentId }),
    on(TicketAcknowledged, (row, { data }) => row && { ...row, status: 'acknowledged', waitingSince: data.acknowledgedAt, nextDueAt: data.nextUpdateAt }),
    on(NeedRestated, (row, { data }) => row && { ...row, status: 'understood', waitingSince: data.restatedAt }),
    on(CourseAgreed, (row, { data }) => row && { ...row, status: 'helping', waitingSince: data.agreedAt }),
    on(TicketSolved, (row, { data }) => row && { ...row, status: 'solved', waitingSince: data.solvedAt, nextDueAt: NOTHING_OWED }),
    on(SatisfactionChecked, (row) => row && { ...row, status: 'satisfaction_check' }),
    on(TicketReopened, (row, { data }) => row && { ...row, status: 'reopened', open: true, waitingSince: data.reopenedAt, reopenings: data.reopening }),
    on(TicketClosed, (row) => ended(row, 'closed')),
    on(TicketCancelled, (row) => ended(row, 'cancelled')),
    on(TicketEscalated, (row) => ended(row, 'became_complaint')),
    on(ResponseBreached, (row) => row && { ...row, responseBreached: true }),
  ],
  keyOf: ({ data }) => data.ticketId,
});
