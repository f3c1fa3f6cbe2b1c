import { customerLevels } from '../views/customer-levels/customer-levels.projection.js';
import { promiseFates } from '../views/promise-fates/promise-fates.projection.js';
import { serviceCosts } from '../views/service-costs/service-costs.projection.js';
import { ticketTimes } from '../views/ticket-times/ticket-times.projection.js';
import { visitTimes } from '../views/visit-times/visit-times.projection.js';
import { TICKET_FILTERS, type ReportDefinition } from './report-definition.js';
import { ASKED, chosen, OF_ITS_TICKET, quantile, seconds, share, TICKETS } from './statement-parts.js';

/** A limit of the ticket passed: that of the first response, or a target of a clock. */
const isLate = '(v.breached OR v."clockBreaches" > 0)';
const priorities = `array_position(ARRAY['critical', 'high', 'moderate', 'low'], v.priority)`;

/** What reports tell of tickets and of what was promised with them. */
export const ticketReports: readonly ReportDefinition[] = [
  {
    id: 'RP-17',
    version: 3,
    name: { zh: '时效', en: 'Timeliness' },
    definition: {
      zh: '期间内开立的工单，按优先级：等待（自开立至首次指派到人）、首次答复与解决用时的中位数和九成位数、超时率（首次答复超限，或任一时限未守）、每单指派与转接次数、重开率、电话等待次数及其时长的中位数和九成位数。时长均为自然时间的秒数，不论营业与否。答复指确认或当场解答。未曾指派的（包括当场解答的），以及外来记录未载明首次指派时间的，不计入等待。',
      en: 'Tickets opened in the period, by priority: median and 90th percentile of waiting (from opening to the first assignment to a person), of first response and of solution, breach rate (the response limit passed, or a target of any clock was missed), assignments and transfers per ticket, reopening rate, holds with median and 90th percentile of their length. All times are seconds of the clock on the wall, open or not. The first response is the acknowledgement or the answer on the spot. What was never assigned (answers on the spot among it), and what came from elsewhere with a record that does not tell when it first was, is not in waiting.',
    },
    takes: TICKET_FILTERS,
    views: [ticketTimes, customerLevels],
    cases: {
      cells: ['priority', 'assigned', 'breached', 'reopened', 'held', 'transferred'],
      sql: `WITH ${ASKED} SELECT 'ticket-' || v."ticketId" AS stream, v.priority, v."assignedAt" IS NOT NULL AS assigned, ${isLate} AS breached, v.reopenings > 0 AS reopened, jsonb_array_length(v.holds) > 0 AS held, v.transfers > 0 AS transferred ${TICKETS}`,
    },
    columns: ['priority', 'tickets', 'assigned', 'waitingMedian', 'waiting90', 'responded', 'responseMedian', 'response90', 'solved', 'solutionMedian', 'solution90', 'breachRate', 'assignmentsPerTicket', 'reopeningRate', 'transfersPerTicket', 'holds', 'holdMedian', 'hold90'],
    sql: `WITH ${ASKED}, v AS (SELECT v.* ${TICKETS}),
      h AS (SELECT v.priority, count(*)::int AS holds, ${quantile(0.5, 'w.value::float8 / 1000')} AS median, ${quantile(0.9, 'w.value::float8 / 1000')} AS ninth FROM v, jsonb_array_elements_text(v.holds) w GROUP BY 1)
      SELECT v.priority, count(*)::int AS tickets, count(v."assignedAt")::int AS assigned,
        ${quantile(0.5, seconds('v."openedAt"', 'v."assignedAt"'))} AS "waitingMedian", ${quantile(0.9, seconds('v."openedAt"', 'v."assignedAt"'))} AS waiting90,
        count(v."respondedAt")::int AS responded,
        ${quantile(0.5, seconds('v."openedAt"', 'v."respondedAt"'))} AS "responseMedian", ${quantile(0.9, seconds('v."openedAt"', 'v."respondedAt"'))} AS "response90",
        count(v."solvedAt")::int AS solved,
        ${quantile(0.5, seconds('v."openedAt"', 'v."solvedAt"'))} AS "solutionMedian", ${quantile(0.9, seconds('v."openedAt"', 'v."solvedAt"'))} AS "solution90",
        ${share(`count(*) FILTER (WHERE ${isLate})`, 'count(*)')} AS "breachRate",
        ${share('sum(v.assignments)', 'count(*)')} AS "assignmentsPerTicket",
        ${share('count(*) FILTER (WHERE v.reopenings > 0)', 'count(*)')} AS "reopeningRate",
        ${share('sum(v.transfers)', 'count(*)')} AS "transfersPerTicket", coalesce(max(h.holds), 0) AS holds, max(h.median) AS "holdMedian", max(h.ninth) AS hold90
      FROM v LEFT JOIN h USING (priority)
      GROUP BY 1 ORDER BY ${priorities}`,
  },
  {
    id: 'RP-17-visits',
    version: 2,
    name: { zh: '上门时效', en: 'Timeliness of visits' },
    definition: {
      zh: '期间内提出的上门维修，按地点：件数；约定率 = 时限内首次约定 ÷ 已约定或时限已过者；到达率 = 时限内首次到达 ÷ 已到达或时限已过者；当场修好与留下备机的件数。未约定即取消的不计入约定率，未到达即取消的不计入到达率。',
      en: 'Repairs on site that were asked for in the period, by place: number; booked in time = first agreed within the limit ÷ agreed or past the limit; on site in time = first arrival within the limit ÷ arrived or past the limit; repaired on the spot, and backup units left. What was cancelled before it was agreed, or before anybody came, counts in neither.',
    },
    takes: TICKET_FILTERS,
    views: [visitTimes, ticketTimes, customerLevels],
    cases: {
      cells: ['place', 'outcome', 'bookedInTime', 'onSiteInTime'],
      sql: `WITH ${ASKED} SELECT 'repair-' || v."repairId" AS stream, v.place, v.outcome, v."bookedAt" <= v."bookingDueAt" AS "bookedInTime", v."arrivedAt" <= v."arrivalDueAt" AS "onSiteInTime" ${chosen('visit_times', 'requestedAt', OF_ITS_TICKET)}`,
    },
    columns: ['place', 'visits', 'bookedInTime', 'onSiteInTime', 'onTheSpot', 'backupUnits'],
    sql: `WITH ${ASKED}, v AS (SELECT v.*, a."to" AS "asOf" ${chosen('visit_times', 'requestedAt', OF_ITS_TICKET)})
      SELECT v.place, count(*)::int AS visits,
        ${share('count(*) FILTER (WHERE v."bookedAt" <= v."bookingDueAt")', `count(*) FILTER (WHERE v."bookedAt" IS NOT NULL OR (v."bookingDueAt" < v."asOf" AND v.outcome <> 'cancelled'))`)} AS "bookedInTime",
        ${share('count(*) FILTER (WHERE v."arrivedAt" <= v."arrivalDueAt")', `count(*) FILTER (WHERE v."arrivedAt" IS NOT NULL OR (v."arrivalDueAt" < v."asOf" AND v.outcome <> 'cancelled'))`)} AS "onSiteInTime",
        (count(*) FILTER (WHERE v.outcome = 'on_the_spot'))::int AS "onTheSpot", (count(*) FILTER (WHERE v.outcome = 'backup_unit'))::int AS "backupUnits"
      FROM v GROUP BY 1 ORDER BY 1`,
  },
  {
    id: 'RP-18',
    version: 4,
    name: { zh: '质量、数量、成本、交付', en: 'Quality, quantity, cost, delivery' },
    definition: {
      zh: '按优先级。需求 = 期间内开立的工单（并入他单者不计）；了结 = 其中已关闭或转为投诉者；质量 = 1 − (重开过、转为投诉或未解决即关闭) ÷ 了结；未说明是否解决的，视为已解决；数量 = 关闭 ÷ 需求；交付 = 按时关闭 ÷ 关闭，按时指首次答复未超限且各时限均守住。成本 = 需求所含工单迄今的补救与已付退款，只计所问币种，以其最小单位表示，币种之间从不相加；每单成本 = 成本 ÷ 需求；成本比 = 每单成本 ÷ 所给目标。未给币种（no_currency）或目标（no_target）时比值为空。维修本身的成本尚无事件来源。',
      en: 'By priority. Demanded = tickets opened in the period, but for those merged into another; ended = those of them that were closed or became a complaint; quality = 1 − (reopened once, become a complaint, or closed with the problem unsolved) ÷ ended, those that do not say being taken as solved; quantity = closed ÷ demanded; delivery = closed in time ÷ closed, in time meaning that the response limit and every target of a clock were kept. Cost = what making good and refunds that were paid have cost so far for the tickets demanded, in the one currency that was asked for and its minor units, never summed across currencies; cost per ticket = cost ÷ demanded; cost ratio = cost per ticket ÷ the target given. Without a currency (no_currency) or a target (no_target) the ratio is empty. Nothing publishes yet what a repair itself costs.',
    },
    takes: [...TICKET_FILTERS, 'currency', 'costTarget'],
    views: [ticketTimes, serviceCosts, customerLevels],
    cases: {
      cells: ['priority', 'outcome', 'reopened', 'unsolved', 'inTime', 'costed'],
      sql: `WITH ${ASKED} SELECT 'ticket-' || v."ticketId" AS stream, v.priority, v.outcome, v.reopenings > 0 AS reopened, v.unsolved, NOT ${isLate} AS "inTime",
        EXISTS (SELECT FROM service_costs c WHERE c."ticketId" = v."ticketId" AND (a.currency IS NULL OR c.currency = a.currency)) AS costed ${TICKETS}, asked a`,
    },
    columns: ['priority', 'demanded', 'ended', 'closed', 'quality', 'quantity', 'delivery', 'currency', 'cost', 'costPerTicket', 'costTarget', 'costRatio', 'costReason'],
    sql: `WITH ${ASKED}, v AS (SELECT v.* ${TICKETS} WHERE v.outcome <> 'merged'),
      c AS (SELECT v.priority, sum(c.amount)::numeric AS cost FROM v JOIN service_costs c USING ("ticketId") JOIN asked a USING (currency) GROUP BY 1),
      q AS (
        SELECT v.priority, count(*)::int AS demanded, (count(*) FILTER (WHERE v.outcome IN ('closed', 'complaint')))::int AS ended, (count(*) FILTER (WHERE v.outcome = 'closed'))::int AS closed,
          ${share(`count(*) FILTER (WHERE v.outcome = 'closed' AND v.reopenings = 0 AND NOT v.unsolved)`, `count(*) FILTER (WHERE v.outcome IN ('closed', 'complaint'))`)} AS quality,
          ${share(`count(*) FILTER (WHERE v.outcome = 'closed')`, 'count(*)')} AS quantity,
          ${share(`count(*) FILTER (WHERE v.outcome = 'closed' AND NOT ${isLate})`, `count(*) FILTER (WHERE v.outcome = 'closed')`)} AS delivery
        FROM v GROUP BY 1),
      d AS (SELECT q.*, a.currency, a."costTarget", CASE WHEN a.currency IS NOT NULL THEN coalesce(c.cost, 0) END AS cost FROM q LEFT JOIN c USING (priority) CROSS JOIN asked a)
      SELECT v.priority, v.demanded, v.ended, v.closed, v.quality, v.quantity, v.delivery, v.currency, v.cost::float8 AS cost, round(v.cost / v.demanded, 2)::float8 AS "costPerTicket", v."costTarget",
        ${share('v.cost', '(v.demanded * v."costTarget")::numeric')} AS "costRatio", CASE WHEN v.currency IS NULL THEN 'no_currency' WHEN v."costTarget" IS NULL THEN 'no_target' END AS "costReason"
      FROM d v ORDER BY ${priorities}`,
  },
  {
    id: 'RP-28',
    version: 2,
    name: { zh: '承诺兑现', en: 'Promises' },
    definition: {
      zh: '最后约定的时间在期间内的承诺，按来源和责任人：到期、兑现、违背、尚未了结、改期次数；兑现率 = 兑现 ÷ 到期。',
      en: 'Promises whose time, as last agreed, lies in the period, by source and owner: due, kept, broken, still open, times put off; kept rate = kept ÷ due.',
    },
    takes: TICKET_FILTERS,
    views: [promiseFates, ticketTimes, customerLevels],
    cases: {
      cells: ['source', 'owner', 'fate'],
      sql: `WITH ${ASKED} SELECT 'ticket-' || v."ticketId" AS stream, v.source, v.owner, v.fate ${chosen('promise_fates', 'dueAt', OF_ITS_TICKET)}`,
    },
    columns: ['source', 'owner', 'due', 'kept', 'broken', 'open', 'reschedulings', 'keptRate'],
    sql: `WITH ${ASKED}
      SELECT v.source, v.owner, count(*)::int AS due,
        (count(*) FILTER (WHERE v.fate = 'kept'))::int AS kept, (count(*) FILTER (WHERE v.fate = 'broken'))::int AS broken, (count(*) FILTER (WHERE v.fate = 'open'))::int AS open,
        sum(v.reschedulings)::int AS reschedulings, ${share(`count(*) FILTER (WHERE v.fate = 'kept')`, 'count(*)')} AS "keptRate"
      ${chosen('promise_fates', 'dueAt', OF_ITS_TICKET)}
      GROUP BY 1, 2 ORDER BY 1, 2`,
  },
];
