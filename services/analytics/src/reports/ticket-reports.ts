import { customerLevels } from '../views/customer-levels/customer-levels.projection.js';
import { promiseFates } from '../views/promise-fates/promise-fates.projection.js';
import { serviceCosts } from '../views/service-costs/service-costs.projection.js';
import { ticketTimes } from '../views/ticket-times/ticket-times.projection.js';
import { visitTimes } from '../views/visit-times/visit-times.projection.js';
import { TICKET_FILTERS, type ReportDefinition } from './report-definition.js';
import { ASKED, byPriority, chosen, IS_LATE, OF_ITS_TICKET, share, TICKETS } from './statement-parts.js';

/** The promises `v` that were made in the period, or are due in it as they were last agreed. */
const PROMISES = `v AS (
        SELECT v.*, coalesce((SELECT t.team FROM ticket_times t WHERE t."ticketId" = v."ticketId"), 'unknown') AS team, v."madeAt" >= a."from" AND v."madeAt" < a."to" AS made, v."dueAt" >= a."from" AND v."dueAt" < a."to" AS due
        FROM promise_fates v, asked a WHERE (v."madeAt" >= a."from" AND v."madeAt" < a."to" OR v."dueAt" >= a."from" AND v."dueAt" < a."to") ${OF_ITS_TICKET})`;
const dueAnd = (of: string) => `(count(*) FILTER (WHERE v.due AND ${of}))`;

/** What reports tell of tickets and of what was promised with them. */
export const ticketReports: readonly ReportDefinition[] = [
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
      sql: `WITH ${ASKED} SELECT 'ticket-' || v."ticketId" AS stream, v.priority, v.outcome, v.reopenings > 0 AS reopened, v.unsolved, NOT ${IS_LATE} AS "inTime",
        EXISTS (SELECT FROM service_costs c WHERE c."ticketId" = v."ticketId" AND (a.currency IS NULL OR c.currency = a.currency)) AS costed ${TICKETS}, asked a`,
    },
    columns: ['priority', 'demanded', 'ended', 'closed', 'quality', 'quantity', 'delivery', 'currency', 'cost', 'costPerTicket', 'costTarget', 'costRatio', 'costReason'],
    sql: `WITH ${ASKED}, v AS (SELECT v.* ${TICKETS} WHERE v.outcome <> 'merged'),
      c AS (SELECT v.priority, sum(c.amount)::numeric AS cost FROM v JOIN service_costs c USING ("ticketId") JOIN asked a USING (currency) GROUP BY 1),
      q AS (
        SELECT v.priority, count(*)::int AS demanded, (count(*) FILTER (WHERE v.outcome IN ('closed', 'complaint')))::int AS ended, (count(*) FILTER (WHERE v.outcome = 'closed'))::int AS closed,
          ${share(`count(*) FILTER (WHERE v.outcome = 'closed' AND v.reopenings = 0 AND NOT v.unsolved)`, `count(*) FILTER (WHERE v.outcome IN ('closed', 'complaint'))`)} AS quality,
          ${share(`count(*) FILTER (WHERE v.outcome = 'closed')`, 'count(*)')} AS quantity,
          ${share(`count(*) FILTER (WHERE v.outcome = 'closed' AND NOT ${IS_LATE})`, `count(*) FILTER (WHERE v.outcome = 'closed')`)} AS delivery
        FROM v GROUP BY 1),
      d AS (SELECT q.*, a.currency, a."costTarget", CASE WHEN a.currency IS NOT NULL THEN coalesce(c.cost, 0) END AS cost FROM q LEFT JOIN c USING (priority) CROSS JOIN asked a)
      SELECT v.priority, v.demanded, v.ended, v.closed, v.quality, v.quantity, v.delivery, v.currency, v.cost::float8 AS cost, round(v.cost / v.demanded, 2)::float8 AS "costPerTicket", v."costTarget",
        ${share('v.cost', '(v.demanded * v."costTarget")::numeric')} AS "costRatio", CASE WHEN v.currency IS NULL THEN 'no_currency' WHEN v."costTarget" IS NULL THEN 'no_target' END AS "costReason"
      FROM d v ORDER BY ${byPriority('v.priority')}`,
  },
  {
    id: 'RP-28',
    version: 3,
    name: { zh: '承诺兑现', en: 'Promises' },
    definition: {
      zh: '按牵头团队（工单无人牵头者列为 unknown）、来源和责任人：期间内作出的承诺；最后约定的时间在期间内的承诺：到期、兑现、违背、尚未了结、经客户同意改过期的、改期次数；兑现率 = 兑现 ÷ 到期，违背率 = 违背 ÷ 到期（差距四的交付一面：说到而没有做到）。',
      en: 'By leading team (unknown where nobody leads the ticket), source and owner: promises made in the period; of those whose time, as last agreed, lies in the period: due, kept, broken, still open, put off with the consent of the customer, times put off; kept rate = kept ÷ due, broken rate = broken ÷ due (the delivery side of gap 4: said, and not done).',
    },
    takes: TICKET_FILTERS,
    views: [promiseFates, ticketTimes, customerLevels],
    cases: {
      cells: ['team', 'source', 'owner', 'made', 'due', 'fate', 'rescheduled'],
      sql: `WITH ${ASKED}, ${PROMISES} SELECT 'ticket-' || v."ticketId" AS stream, v.team, v.source, v.owner, v.made, v.due, v.fate, v.reschedulings > 0 AS rescheduled FROM v`,
    },
    columns: ['team', 'source', 'owner', 'made', 'due', 'kept', 'broken', 'open', 'rescheduled', 'reschedulings', 'keptRate', 'brokenRate'],
    sql: `WITH ${ASKED}, ${PROMISES}
      SELECT v.team, v.source, v.owner, (count(*) FILTER (WHERE v.made))::int AS made, (count(*) FILTER (WHERE v.due))::int AS due,
        ${dueAnd(`v.fate = 'kept'`)}::int AS kept, ${dueAnd(`v.fate = 'broken'`)}::int AS broken, ${dueAnd(`v.fate = 'open'`)}::int AS open, ${dueAnd('v.reschedulings > 0')}::int AS rescheduled,
        coalesce(sum(v.reschedulings) FILTER (WHERE v.due), 0)::int AS reschedulings,
        ${share(dueAnd(`v.fate = 'kept'`), 'count(*) FILTER (WHERE v.due)')} AS "keptRate", ${share(dueAnd(`v.fate = 'broken'`), 'count(*) FILTER (WHERE v.due)')} AS "brokenRate"
      FROM v GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
  },
];
