import { dateAfter, dateAt, instantOnWallClock } from '@rapport/business-time';
import { NextTicketDue, NextTicketScheduled, SeriesEnded, type TicketCategory, type TicketChannel } from '@rapport/contracts-tickets';
import { DAY, derivedId, instantAt, later, millisecondsOf, unreachable, type Instant } from '@rapport/event-sourcing';
import { classified, serviceItemOf } from './classification.rule.js';
import type { EndSeries, FallNextDue, SeriesCommand } from './series.commands.js';
import { nextTicketNotLater, ticketNotRecurrent } from './series.errors.js';
import type { KnownKind } from './teamwork.commands.js';
import type { CloseTicket } from './ticket.commands.js';
import type { ExistingTicket, TicketEvent } from './ticket.state.js';

/** Tickets are there when the day's work begins; the hour is ours. */
const NINE = 9 * 60;

/** A recurrent service leads to its next ticket, until somebody ends the series (TKT-07). */
export const decideSeries = (command: SeriesCommand, ticket: ExistingTicket): readonly TicketEvent[] => {
  switch (command.type) {
    case 'EndSeries':
      return end(command, ticket);
    case 'FallNextDue':
      return fallDue(command, ticket);
    default:
      return unreachable(command);
  }
};

/** What a closed ticket leads to. One that was closed before has said it already. */
export const nextOf = ({ data: { nextAt = null, timeZone }, metadata: { now } }: CloseTicket, ticket: ExistingTicket): readonly TicketEvent[] => {
  const { ticketId, series } = ticket;
  const kind = recurrentKind(ticket);
  if (kind === null || series.over) {
    if (nextAt !== null) throw ticketNotRecurrent(ticketId);
    return [];
  }
  if (nextAt !== null && nextAt <= now) throw nextTicketNotLater();
  if (series.nextTicketId !== null) return [];
  const dueAt = nextAt ?? (kind.rhythmDays === null ? null : afterRhythm(now, kind.rhythmDays, timeZone));

  return dueAt === null ? [] : [NextTicketScheduled({ ticketId, nextTicketId: derivedId('next-ticket', ticketId), dueAt, scheduledAt: now })];
};

const afterRhythm = (now: Instant, days: number, timeZone: string | undefined): Instant =>
  timeZone === undefined ? later(now, days * DAY) : instantAt(instantOnWallClock(timeZone, dateAfter(dateAt(timeZone, millisecondsOf(now)), days), NINE));

/** What a ticket renders again and again; null where a contract says when, where nobody but a few may know of it, and where it is none of ours to repeat. */
const recurrentKind = ({ teamwork: { kind }, series, incident, category }: ExistingTicket): KnownKind | null => (kind?.frequency !== 'regular' || series.byContract || incident !== null || category === null ? null : kind);

const end = ({ data: { ticketId, reason }, metadata: { now, actor } }: EndSeries, ticket: ExistingTicket): readonly TicketEvent[] => {
  if (recurrentKind(ticket) === null || ticket.series.over) throw ticketNotRecurrent(ticketId);

  return [SeriesEnded({ ticketId, reason, endedBy: actor.id, endedAt: now })];
};

/** What was taken back, merged, escalated or classified otherwise after its closing leads to nothing. */
const fallDue = ({ data: { ticketId, nextTicketId }, metadata: { now, actor } }: FallNextDue, ticket: ExistingTicket): readonly TicketEvent[] => {
  const { series, requesterId, subject, category, channel, priority, item, status } = ticket;
  if (series.over || series.nextTicketId !== nextTicketId) return [];
  const kind = recurrentKind(ticket);
  if (kind === null || status === 'cancelled' || status === 'merged' || status === 'became_complaint') return [SeriesEnded({ ticketId, reason: '工单已不再是经常性服务 The ticket is no recurrent service any more', endedBy: actor.id, endedAt: now })];

  const { serviceItem, quote, quoteConsentedAt, rhythmDays, expectedDays, internal } = kind;
  const details = { serviceItem, quote, quoteConsented: quoteConsentedAt !== null, rhythmDays, expectedDays, internal };
  const kinds = classified(category as TicketCategory, kind, serviceItemOf(serviceItem));
  return [NextTicketDue({ ticketId, nextTicketId, requesterId, opening: { subject, category: category as TicketCategory, ...kinds, priority, channel: (channel ?? 'other') as TicketChannel, item, details }, fellDueAt: now })];
};
