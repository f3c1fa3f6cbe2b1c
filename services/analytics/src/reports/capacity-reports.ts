import { DAY, instant, millisecondsOf, refuse } from '@rapport/event-sourcing';
import { agentPresence } from '../views/agent-presence/agent-presence.projection.js';
import { calendarVersions } from '../views/calendar-versions/calendar-versions.projection.js';
import { customerLevels } from '../views/customer-levels/customer-levels.projection.js';
import { ticketHands } from '../views/ticket-hands/ticket-hands.projection.js';
import type { Stint } from '../views/ticket-hands/ticket-hands.row.js';
import { ticketTimes } from '../views/ticket-times/ticket-times.projection.js';
import { analyticsRefusals } from './analytics-refusals.js';
import { capacityOf, outsideHours, type Roster } from './capacity.rule.js';
import type { CalendarVersion } from './open-hours.rule.js';
import { TICKET_FILTERS, type Reckoning, type ReportDefinition, type ReportRequest } from './report-definition.js';
import type { Span } from './spans.rule.js';
import { ASKED, TICKETS } from './statement-parts.js';

/** Calendars are gone through day by day. */
const MOST_DAYS = 400;

interface Received {
  readonly ticketId: string;
  readonly team: string | null;
  readonly openedAt: string;
  readonly weekday: number;
  readonly hour: number;
}

const roster = (more = '') => `SELECT 'agent' AS kind, to_jsonb(v) AS data FROM agent_presence v, asked a WHERE (v.presences->0->>'from')::timestamptz < a."to" ${more} UNION ALL SELECT 'calendar', to_jsonb(v) FROM calendar_versions v`;
/** Whoever is in the team. */
const OF_TEAM = 'AND (a.team IS NULL OR v.team = a.team)';
const HELD = `FROM ticket_hands v, jsonb_array_elements(v.stints) s, asked a
        WHERE (s.value->>'from')::timestamptz < a."to" AND coalesce((s.value->>'until')::timestamptz, 'infinity') > a."from"`;
const RECEIVED = `SELECT 'ticket', jsonb_build_object('ticketId', v."ticketId", 'team', v.team, 'openedAt', v."openedAt", 'weekday', extract(isodow FROM v."openedAt" AT TIME ZONE a.zone), 'hour', extract(hour FROM v."openedAt" AT TIME ZONE a.zone)) ${TICKETS}, asked a`;

/** @throws DomainError PERIOD_TOO_LONG */
const periodOf = ({ from, to }: ReportRequest): Span => {
  const period = { from: millisecondsOf(from), until: millisecondsOf(to) };
  if (period.until - period.from > MOST_DAYS * DAY) throw refuse(analyticsRefusals.PERIOD_TOO_LONG, { from, to, days: MOST_DAYS });

  return period;
};

const of = <Data>(read: Parameters<Reckoning>[0], kind: string) => read.filter((row) => row['kind'] === kind).map((row) => row['data'] as Data);

const rosterOf = (read: Parameters<Reckoning>[0]): Roster => ({
  agents: of<Roster['agents'][number]>(read, 'agent'),
  calendars: of<CalendarVersion>(read, 'calendar').map((version) => ({ ...version, publishedAt: instant(version.publishedAt) })),
});

const received: Reckoning = (read, request) => {
  const outside = outsideHours(rosterOf(read), periodOf(request));

  return of<Received>(read, 'ticket').map(({ ticketId, team, openedAt, weekday, hour }) => ({ stream: `ticket-${ticketId}`, team, weekday, hour, outside: outside(team, instant(openedAt)) }));
};

const byHour: Reckoning = (read, request) =>
  [...Map.groupBy(received(read, request), ({ weekday, hour }) => Number(weekday) * 24 + Number(hour))]
    .sort(([one], [other]) => one - other)
    .map(([slot, tickets]) => {
      const [outside, withoutHours] = [true, null].map((found) => tickets.filter((ticket) => ticket['outside'] === found).length) as [number, number];
      const known = tickets.length - withoutHours;

      return { weekday: Math.floor(slot / 24), hour: slot % 24, demand: tickets.length, outside, withoutHours, outsideRate: known === 0 ? null : Math.round((outside / known) * 10_000) / 10_000 };
    });

/** Room for tickets that nobody used, and tickets that came when nobody was there. */
export const capacityReports: readonly ReportDefinition[] = [
  {
    id: 'RP-38',
    version: 2,
    name: { zh: '闲置', en: 'Unused capacity' },
    definition: {
      zh: '按团队，以“容量小时”（容纳一件工单一小时）计：总容量 = 名册上每位客服的在手上限 × 其日历营业且其人在岗的时间；已用 = 其间在手工单占用的部分（自指派起，至解决、结束或转手；期末仍在手者计至期末），任一时刻不超过上限；闲置 = 总容量 − 已用；闲置率 = 闲置 ÷ 总容量；超出上限的占用另列。日历按当时生效的版本；没有日历者全天营业；尚未到来的时间计为闲置。可只看一个团队。期间最长 400 天。',
      en: 'By team, in slot-hours (room for one ticket for one hour): slots = for each agent of the roster, tickets in hand at most × time that they were there while their calendar was open; used = what tickets in their hands took up of that time (from assignment until solved, ended or handed on; what is still in hand counts until the end of the period), never more than their room at any instant; unused = slots − used; idle rate = unused ÷ slots; what went beyond the room stands apart. Calendars count by the version in force at the time; whoever has none works around the clock; time still to come counts as unused. It may be asked for one team. Periods of 400 days at most.',
    },
    takes: ['team'],
    views: [agentPresence, calendarVersions, ticketHands],
    cases: {
      cells: ['kind', 'team', 'agent'],
      sql: `WITH ${ASKED} SELECT 'agent-' || v."rosterId" AS stream, 'agent' AS kind, v.team, v."agentId" AS agent FROM agent_presence v, asked a
        WHERE (v.presences->0->>'from')::timestamptz < a."to" ${OF_TEAM}
        UNION ALL SELECT 'ticket-' || h."ticketId", 'ticket', v.team, h.agent FROM (SELECT v."ticketId", s.value->>'agentId' AS agent ${HELD}) h CROSS JOIN asked a LEFT JOIN agent_presence v ON v."agentId" = h.agent WHERE true ${OF_TEAM}`,
    },
    columns: ['team', 'agents', 'slotHours', 'usedHours', 'unusedHours', 'idleRate', 'overHours'],
    sql: `WITH ${ASKED}, roster AS (${roster(OF_TEAM)}) SELECT r.kind, r.data FROM roster r UNION ALL SELECT 'stint', s.value ${HELD}`,
    reckon: (read, request) => capacityOf(rosterOf(read), of<Stint>(read, 'stint'), periodOf(request)),
  },
  {
    id: 'RP-38-hours',
    version: 2,
    name: { zh: '营业时间外的需求', en: 'Demand outside hours' },
    definition: {
      zh: '期间内开立的工单，按所问时区的星期（1 为星期一）和小时：件数；营业外 = 开立时其牵头团队名册上各人的日历均未营业者；没有团队，或该团队当时名册无人的，看全体名册；当时名册全空的，列为“无营业时间”，不计入比例。营业外比例 = 营业外 ÷（件数 − 无营业时间）。日历按当时生效的版本，不论各人是否在岗。期间最长 400 天。',
      en: 'Tickets opened in the period, by weekday (1 is Monday) and hour of the zone that was asked for: demand; outside = those that came in while no calendar of anybody on the roster of their leading team was open; without a team, or where that team had nobody on the roster by then, the whole roster counts; where there was nobody at all they are without hours and stay out of the rate. Outside rate = outside ÷ (demand − without hours). Calendars count by the version in force at the time, whether or not their people were there. Periods of 400 days at most.',
    },
    takes: TICKET_FILTERS,
    views: [agentPresence, calendarVersions, ticketTimes, customerLevels],
    cases: { cells: ['team', 'weekday', 'hour', 'outside'], sql: `WITH ${ASKED} ${roster()} UNION ALL ${RECEIVED}`, reckon: received },
    columns: ['weekday', 'hour', 'demand', 'outside', 'withoutHours', 'outsideRate'],
    sql: `WITH ${ASKED} ${roster()} UNION ALL ${RECEIVED}`,
    reckon: byHour,
  },
];
