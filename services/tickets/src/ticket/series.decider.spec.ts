import { NextTicketDue, NextTicketScheduled, SatisfactionChecked, SERIES_DUE, SeriesEnded, TicketCancelled, TicketClassified, TicketClosed, TicketEscalated, TicketMerged, TicketOpened, TicketReopened, TicketSolved } from '@rapport/contracts-tickets';
import { DAY, derivedId, HOUR, instant, later, personal } from '@rapport/event-sourcing';
import { deciderSpec, metadata, SPEC_NOW } from '@rapport/testing';
import type { CloseTicket, TicketCommand } from './ticket.commands.js';
import { ticketDecider } from './ticket.decider.js';
import { ticketNumber } from './ticket-number.rule.js';

const [ticketId, requesterId] = ['ticket', 'party'].map((name) => derivedId('spec', name)) as [string, string];
const nextTicketId = derivedId('next-ticket', ticketId);
const given = deciderSpec(ticketDecider);
const kinds = { nature: 'technical', place: 'roving', fee: 'free', frequency: 'regular', duration: 'short' } as const;
const opened = TicketOpened({
  ...{ ticketId, requesterId, number: ticketNumber(ticketId), subject: 'Filter change', request: null, category: 'return_or_repair', phase: 'after', ...kinds, priority: 'moderate', channel: 'phone', item: 'WM-500' },
  ...{ proactive: null, sourceId: null, responseDueAt: later(SPEC_NOW, HOUR), openedAt: SPEC_NOW },
});
const details = { serviceItem: 'repair', quote: null, rhythmDays: 90, expectedDays: null, internal: false };
const kind = { ticketId, ...kinds, ...details, quoteConsentedAt: null, loggedBy: 'ana', classifiedAt: SPEC_NOW };
const recurrent = TicketClassified(kind);
const once = TicketClassified({ ...kind, frequency: 'once', rhythmDays: null });
const ready = [TicketSolved({ ticketId, agentId: null, solution: 'Changed', firstContact: true, solvedAt: SPEC_NOW }), SatisfactionChecked({ ticketId, result: 'satisfied', attempt: 1, comment: null, checkedAt: SPEC_NOW })];
const sixRights = { time_and_place: true, way_and_price: true, customer: true, service: true, need: true, value: true };
const said = { thanked: true, nextLink: 'The next filter', sixRights, problemSolved: true, unsolvedReason: null };
const closed = TicketClosed({ ticketId, agentId: null, ...said, satisfied: true, closedAt: SPEC_NOW });
const dueAt = later(SPEC_NOW, 90 * DAY);
const scheduled = NextTicketScheduled({ ticketId, nextTicketId, dueAt, scheduledAt: SPEC_NOW });
const due = NextTicketDue({ ticketId, nextTicketId, requesterId, opening: { subject: 'Filter change', category: 'return_or_repair', phase: 'after', ...kinds, priority: 'moderate', channel: 'phone', item: 'WM-500', details: { ...details, quoteConsented: false } }, fellDueAt: SPEC_NOW });
const reopened = TicketReopened({ ticketId, reason: 'Leaks', reopening: 1, responseDueAt: later(SPEC_NOW, HOUR), reopenedAt: SPEC_NOW });
const over = (reason: string, endedBy = metadata().actor.id) => SeriesEnded({ ticketId, reason, endedBy, endedAt: SPEC_NOW });
const NO_MORE = '工单已不再是经常性服务 The ticket is no recurrent service any more';

const close = (more: Partial<CloseTicket['data']> = {}): TicketCommand => ({ type: 'CloseTicket', data: { ticketId, ...said, attemptsNeeded: 3, childrenOpen: false, ...more }, metadata: metadata() });
const fallDue = (id = nextTicketId): TicketCommand => ({ type: 'FallNextDue', data: { ticketId, nextTicketId: id }, metadata: metadata() });
const end: TicketCommand = { type: 'EndSeries', data: { ticketId, reason: 'Moved' }, metadata: metadata() };
const series = [opened, recurrent, ...ready, closed, scheduled] as const;

describe('a recurrent service that is closed', () => {
  it('schedules its next ticket by its rhythm, with an alarm', () => {
    given(opened, recurrent, ...ready).when(close()).then(closed, scheduled);
    given(opened, recurrent, ...ready).when(close()).thenAlarms({ name: SERIES_DUE, due: dueAt, data: { ticketId, nextTicketId } });
  });
  it('is due on the morning of that day where the day begins elsewhere', () => {
    const late = { ...close({ timeZone: 'Asia/Shanghai' }), metadata: metadata({ now: instant('2026-03-02T17:00:00.000Z') }) } as TicketCommand;
    const at = instant('2026-03-02T17:00:00.000Z');
    given(opened, recurrent, ...ready).when(late).then(TicketClosed({ ...closed.data, closedAt: at }), NextTicketScheduled({ ...scheduled.data, dueAt: instant('2026-06-01T01:00:00.000Z'), scheduledAt: at }));
  });
  it('comes back when the closing says, which lies in the future', () => {
    const nextAt = later(SPEC_NOW, DAY);
    given(opened, recurrent, ...ready).when(close({ nextAt })).then(closed, NextTicketScheduled({ ...scheduled.data, dueAt: nextAt }));
    given(opened, recurrent, ...ready).when(close({ nextAt: SPEC_NOW })).thenFails('NEXT_TICKET_NOT_LATER');
    given(opened, once, ...ready).when(close({ nextAt })).thenFails('TICKET_NOT_RECURRENT', { ticketId });
  });
  it('that is closed again after a reopening keeps the next ticket that it has', () => given(...series, reopened, ...ready).when(close()).then(closed));
  it('leads to nothing where it happens once, where a contract schedules it, or where its series was ended', () => {
    given(opened, once, ...ready).when(close()).then(closed);
    given(opened, ...ready).when(close()).then(closed);
    given(TicketOpened({ ...opened.data, proactive: 'recurrent', sourceId: ticketId }), recurrent, ...ready).when(close()).then(closed);
    given(opened, recurrent, over('Moved'), ...ready).when(close()).then(closed);
  });
  it('goes on from one ticket of the series to the next', () => given(TicketOpened({ ...opened.data, proactive: 'recurrent', sourceId: requesterId, previousTicketId: requesterId }), recurrent, ...ready).when(close()).then(closed, scheduled));
});

describe('the next ticket', () => {
  it('falls due like the one before, once', () => {
    given(...series).when(fallDue()).then(due);
    given(...series, due).when(fallDue()).thenNothing();
    given(...series).when(fallDue(requesterId)).thenNothing();
  });
  it('of a charged service is agreed by the quote of the one before', () => {
    const quote = { amount: 5_000, currency: 'CNY' };
    const charged = TicketClassified({ ...kind, fee: 'charged', quote, quoteConsentedAt: SPEC_NOW });
    given(opened, charged, ...ready, closed, scheduled).when(fallDue()).then(NextTicketDue({ ...due.data, opening: { ...due.data.opening, fee: 'charged', details: { ...due.data.opening.details, quote, quoteConsented: true } } }));
  });
  it('does not come where its ticket was taken back, merged, escalated or is another kind by now', () => {
    const cancelled = TicketCancelled({ ticketId, reason: 'x', cancelledAt: SPEC_NOW });
    const merged = TicketMerged({ ticketId, intoId: requesterId, reason: null, mergedBy: 'ana', mergedAt: SPEC_NOW });
    const escalated = TicketEscalated({ ticketId, number: opened.data.number, subject: 'x', item: null, agentId: null, content: 'service', reason: personal(requesterId, 'x'), escalatedAt: SPEC_NOW });
    for (const fact of [cancelled, merged, escalated, once]) given(...series, reopened, fact).when(fallDue()).then(over(NO_MORE));
    given(...series, over('Moved')).when(fallDue()).thenNothing();
  });
  it('is not awaited any more after somebody ended the series, before or after the closing', () => {
    given(opened, recurrent).when(end).then(over('Moved'));
    given(...series).when(end).then(over('Moved'));
    for (const facts of [[...series, due], [...series, over('Moved')], [opened, once], [opened]]) given(...facts).when(end).thenFails('TICKET_NOT_RECURRENT', { ticketId });
  });
});
