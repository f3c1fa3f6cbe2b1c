import {
  CallbackMade,
  CallDropped,
  ClockChanged,
  CourseAgreed,
  CustomerAwaited,
  HelpResumed,
  MessageReceived,
  NeedRestated,
  PriorityChanged,
  PromiseBroken,
  PromiseKept,
  PromiseMade,
  PromiseRescheduled,
  RefundPaid,
  RefundRejected,
  RefundRequested,
  ReplySent,
  ResponseBreached,
  SatisfactionChecked,
  SubTaskDone,
  SubTaskDropped,
  SubTaskOpened,
  TicketAcknowledged,
  TicketAdopted,
  TicketAssigned,
  TicketCancelled,
  TicketClassified,
  TicketClosed,
  TicketEscalated,
  TicketMerged,
  TicketOpened,
  TicketReopened,
  TicketRouted,
  TicketSolved,
  TicketUnmerged,
} from '@rapport/contracts-tickets';
import { on, projection } from '@rapport/event-sourcing';
import { hasEnded } from '../../ticket/ending.rule.js';
import { isInHelp, statusInHelp } from '../../ticket/teamwork.state.js';
import { answered, dueWith, heard, NOTHING, NOTHING_OWED, wordDue } from '../owing.fold.js';
import { QueueRow } from './queue.row.js';

const UNROUTED = { lead: null, collaborators: [], internal: false, openSubTasks: 0, customerAwaited: false, owedBeforeMerge: null };

const word = (row: QueueRow, dueAt: QueueRow['nextDueAt'] | null): QueueRow => dueWith(row, 'word', null, dueAt);

/** No word is owed any more; what else is owed on the ticket is settled by facts of its own. */
const ended = (row: QueueRow, status: QueueRow['status']): QueueRow => word({ ...row, status, open: false }, null);

/** A public answer by a person is the next word, but for the first one, which is the acknowledgement. */
const replied = (row: QueueRow): QueueRow => answered(row.status === 'received' ? row : word(row, null));

/** While it stands still nobody knows when it is due. */
const clockDue = ({ status, endedAt, dueAt }: ClockChanged['data']) => (endedAt !== null || status === 'met' || status === 'met-late' || status === 'cancelled' ? null : dueAt);

/** While help is under way the status says for whom it waits, since that began. */
const inHelp = (row: QueueRow, since: QueueRow['waitingSince']): QueueRow => {
  if (!isInHelp(row.status)) return row;
  const status = statusInHelp(row.openSubTasks, row.customerAwaited);

  return status === row.status ? row : { ...row, status, waitingSince: since };
};

/** Who waits, since when, and what is due next. */
export const queue = projection(QueueRow, {
  name: 'queue',
  version: 7,
  mirrors: 'ticket',
  when: [
    on(TicketOpened, (_, { data }) => ({
      ...dueWith(NOTHING, 'word', null, data.responseDueAt),
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
      customerWaitingSince: data.proactive === null ? data.openedAt : NOTHING_OWED,
      responseBreached: false,
      reopenings: 0,
      version: 0,
    })),
    on(TicketAdopted, (row, { data, occurredAt }) => ({
      ...NOTHING,
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
      customerWaitingSince: data.status === 'received' ? data.openedAt : NOTHING_OWED,
      responseBreached: data.withinLimit === false,
      reopenings: data.reopenings ?? 0,
      version: 0,
    })),
    on(TicketClassified, (row, { data }) => row && { ...row, internal: data.internal }),
    on(TicketAssigned, (row, { data }) => row && { ...row, agentId: data.agentId }),
    on(TicketAcknowledged, (row, { data }) => row && answered(word({ ...row, status: 'acknowledged', waitingSince: data.acknowledgedAt }, data.nextUpdateAt))),
    on(NeedRestated, (row, { data }) => row && { ...row, status: 'understood', waitingSince: data.restatedAt }),
    on(CourseAgreed, (row, { data }) => row && { ...row, status: statusInHelp(row.openSubTasks, row.customerAwaited), waitingSince: data.agreedAt }),
    on(TicketSolved, (row, { data }) => row && answered(word({ ...row, status: 'solved', customerAwaited: false, waitingSince: data.solvedAt }, null))),
    on(SatisfactionChecked, (row) => row && { ...row, status: 'satisfaction_check' }),
    // Reopenings once said no limit: a word was owed at once.
    on(TicketReopened, (row, { data: { reopenedAt, reopening, responseDueAt = reopenedAt } }) => row && heard(word({ ...row, status: 'reopened', open: true, waitingSince: reopenedAt, reopenings: reopening }, responseDueAt), reopenedAt)),
    on(TicketClosed, (row) => row && answered(ended(row, 'closed'))),
    on(TicketCancelled, (row) => row && answered(ended(row, 'cancelled'))),
    on(TicketEscalated, (row) => row && answered(ended(row, 'became_complaint'))),
    on(TicketMerged, (row) => row && { ...ended(row, 'merged'), owedBeforeMerge: wordDue(row) }),
    on(TicketUnmerged, (row, { data }) => row && word({ ...row, status: data.status, open: true, owedBeforeMerge: null }, row.owedBeforeMerge)),
    on(MessageReceived, (row, { data }) => row && heard(row, data.receivedAt)),
    on(ReplySent, (row, { data }) => row && (data.audience === 'public' && data.human ? replied(row) : row)),
    on(ClockChanged, (row, { data }) => row && dueWith(row, 'clock', `${data.metric}#${data.ordinal}`, clockDue(data))),
    on(PromiseMade, (row, { data }) => row && dueWith(row, 'promise', data.promiseId, data.dueAt)),
    on(PromiseRescheduled, (row, { data }) => row && dueWith(row, 'promise', data.promiseId, data.dueAt)),
    on(PromiseKept, (row, { data }) => row && dueWith(row, 'promise', data.promiseId, null)),
    on(PromiseBroken, (row, { data }) => row && dueWith(row, 'promise', data.promiseId, null)),
    on(RefundRequested, (row, { data }) => row && dueWith(row, 'refund', data.refundId, data.dueAt)),
    on(RefundPaid, (row, { data }) => row && dueWith(row, 'refund', data.refundId, null)),
    on(RefundRejected, (row, { data }) => row && dueWith(row, 'refund', data.refundId, null)),
    on(TicketRouted, (row, { data }) => row && { ...row, lead: data.lead, collaborators: data.collaborators }),
    on(SubTaskOpened, (row, { data }) => row && dueWith(inHelp({ ...row, openSubTasks: row.openSubTasks + 1 }, data.openedAt), 'sub_task', data.subTaskId, data.dueAt)),
    on(SubTaskDone, (row, { data }) => row && dueWith(inHelp({ ...row, openSubTasks: data.openLeft }, data.doneAt), 'sub_task', data.subTaskId, null)),
    on(SubTaskDropped, (row, { data }) => row && dueWith(inHelp({ ...row, openSubTasks: data.openLeft }, data.droppedAt), 'sub_task', data.subTaskId, null)),
    on(CallDropped, (row, { data }) => row && dueWith(row, 'callback', data.callbackId, data.dueAt)),
    // A call that reached nobody is still owed.
    on(CallbackMade, (row, { data }) => row && (data.reached ? dueWith(row, 'callback', data.callbackId, null) : row)),
    on(CustomerAwaited, (row, { data }) => row && answered(inHelp({ ...row, customerAwaited: true }, data.awaitedAt))),
    on(HelpResumed, (row, { data }) => row && heard(inHelp({ ...row, customerAwaited: false }, data.resumedAt), data.resumedAt)),
    on(PriorityChanged, (row, { data }) => row && { ...row, priority: data.priority }),
    on(ResponseBreached, (row) => row && { ...row, responseBreached: true }),
  ],
  keyOf: ({ data }) => data.ticketId,
});
