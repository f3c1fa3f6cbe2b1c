import {
  CourseAgreed,
  CustomerAwaited,
  HelpResumed,
  NeedRestated,
  PriorityChanged,
  ResponseBreached,
  SatisfactionChecked,
  SubTaskDone,
  SubTaskDropped,
  SubTaskOpened,
  TicketAcknowledged,
  TicketAdopted,
  TicketAssigned,
  TicketCancelled,
  TicketClosed,
  TicketEscalated,
  TicketMerged,
  TicketOpened,
  TicketReopened,
  TicketRouted,
  TicketSolved,
  TicketUnmerged,
} from '@rapport/contracts-tickets';
import { instant, on, projection } from '@rapport/event-sourcing';
import { hasEnded } from '../../ticket/ending.rule.js';
import { isInHelp, statusInHelp } from '../../ticket/teamwork.state.js';
import { QueueRow } from './queue.row.js';

/** Nothing is owed: sorts after everything that is. */
export const NOTHING_OWED = instant('9999-12-31T00:00:00.000Z');

const UNROUTED = { lead: null, collaborators: [], openSubTasks: 0, customerAwaited: false, owedBeforeMerge: null };

const ended = <Row extends QueueRow | null>(row: Row, status: QueueRow['status']) => row && { ...row, status, open: false, nextDueAt: NOTHING_OWED };

/** While help is under way the status says for whom it waits, since that began. */
const inHelp = (row: QueueRow, since: QueueRow['waitingSince']): QueueRow => {
  if (!isInHelp(row.status)) return row;
  const status = statusInHelp(row.openSubTasks, row.customerAwaited);

  return status === row.status ? row : { ...row, status, waitingSince: since };
};

/** Who waits, since when, and what is due next. */
export const queue = projection(QueueRow, {
  name: 'queue',
  version: 4,
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
      ...UNROUTED,
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
      open: !hasEnded(data.status),
      priority: data.priority ?? 'moderate',
      channel: data.channel,
      category: data.category,
      ...UNROUTED,
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
    on(CourseAgreed, (row, { data }) => row && { ...row, status: statusInHelp(row.openSubTasks, row.customerAwaited), waitingSince: data.agreedAt }),
    on(TicketSolved, (row, { data }) => row && { ...row, status: 'solved', customerAwaited: false, waitingSince: data.solvedAt, nextDueAt: NOTHING_OWED }),
    on(SatisfactionChecked, (row) => row && { ...row, status: 'satisfaction_check' }),
    on(TicketReopened, (row, { data }) => row && { ...row, status: 'reopened', open: true, waitingSince: data.reopenedAt, reopenings: data.reopening }),
    on(TicketClosed, (row) => ended(row, 'closed')),
    on(TicketCancelled, (row) => ended(row, 'cancelled')),
    on(TicketEscalated, (row) => ended(row, 'became_complaint')),
    on(TicketMerged, (row) => row && { ...ended(row, 'merged'), owedBeforeMerge: row.nextDueAt }),
    on(TicketUnmerged, (row, { data }) => row && { ...row, status: data.status, open: true, nextDueAt: row.owedBeforeMerge ?? NOTHING_OWED, owedBeforeMerge: null }),
    on(TicketRouted, (row, { data }) => row && { ...row, lead: data.lead, collaborators: data.collaborators }),
    on(SubTaskOpened, (row, { data }) => row && inHelp({ ...row, openSubTasks: row.openSubTasks + 1 }, data.openedAt)),
    on(SubTaskDone, (row, { data }) => row && inHelp({ ...row, openSubTasks: data.openLeft }, data.doneAt)),
    on(SubTaskDropped, (row, { data }) => row && inHelp({ ...row, openSubTasks: data.openLeft }, data.droppedAt)),
    on(CustomerAwaited, (row, { data }) => row && inHelp({ ...row, customerAwaited: true }, data.awaitedAt)),
    on(HelpResumed, (row, { data }) => row && inHelp({ ...row, customerAwaited: false }, data.resumedAt)),
    on(PriorityChanged, (row, { data }) => row && { ...row, priority: data.priority }),
    on(ResponseBreached, (row) => row && { ...row, responseBreached: true }),
  ],
  keyOf: ({ data }) => data.ticketId,
});
