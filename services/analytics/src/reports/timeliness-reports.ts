import { customerLevels } from '../views/customer-levels/customer-levels.projection.js';
import { serviceCycle } from '../views/service-cycle/service-cycle.projection.js';
import { SERVICE_STAGES } from '../views/service-cycle/service-cycle.row.js';
import { ticketTimes } from '../views/ticket-times/ticket-times.projection.js';
import { TICKET_FILTERS, type ReportDefinition } from './report-definition.js';
import { ASKED, byPriority, deviation, IS_LATE, quantile, seconds, share, TICKETS, variation } from './statement-parts.js';

/** What tickets are grouped by: the cell, its value for a ticket `v`, and the order of its values. */
interface Grouping {
  readonly cell: 'priority' | 'phase';
  readonly of: string;
  readonly order: string;
}

const MEASURES = {
  zh: '等待（自开立至首次指派到人）、首次答复与解决用时的中位数、九成位数、标准差（总体）和变异系数（标准差 ÷ 平均数）、超时率（首次答复超限，或任一时限未守）、每单指派与转接次数、重开率、电话等待次数及其时长的中位数和九成位数。时长均为自然时间的秒数，不论营业与否。答复指确认或当场解答。未曾指派的（包括当场解答的），以及外来记录未载明首次指派时间的，不计入等待。',
  en: 'median and 90th percentile of waiting (from opening to the first assignment to a person), of first response and of solution, of the latter two the standard deviation (of all of them, not of a sample) and the coefficient of variation (standard deviation ÷ mean) too, breach rate (the response limit passed, or a target of any clock was missed), assignments and transfers per ticket, reopening rate, holds with median and 90th percentile of their length. All times are seconds of the clock on the wall, open or not. The first response is the acknowledgement or the answer on the spot. What was never assigned (answers on the spot among it), and what came from elsewhere with a record that does not tell when it first was, is not in waiting.',
};

const [WAITING, RESPONSE, SOLUTION] = ['assignedAt', 'respondedAt', 'solvedAt'].map((until) => seconds('v."openedAt"', `v."${until}"`)) as [string, string, string];

const timeliness = ({ cell, of, order }: Grouping): Omit<ReportDefinition, 'id' | 'version' | 'name' | 'definition'> => ({
  takes: TICKET_FILTERS,
  views: [ticketTimes, customerLevels],
  cases: {
    cells: [cell, 'assigned', 'breached', 'reopened', 'held', 'transferred'],
    sql: `WITH ${ASKED} SELECT 'ticket-' || v."ticketId" AS stream, v.${cell}, v."assignedAt" IS NOT NULL AS assigned, ${IS_LATE} AS breached, v.reopenings > 0 AS reopened, jsonb_array_length(v.holds) > 0 AS held, v.transfers > 0 AS transferred ${TICKETS}`,
  },
  columns: [cell, 'tickets', 'assigned', 'waitingMedian', 'waiting90', 'responded', 'responseMedian', 'response90', 'responseDeviation', 'responseVariation', 'solved', 'solutionMedian', 'solution90', 'solutionDeviation', 'solutionVariation', 'breachRate', 'assignmentsPerTicket', 'reopeningRate', 'transfersPerTicket', 'holds', 'holdMedian', 'hold90'],
  sql: `WITH ${ASKED}, v AS (SELECT ${of} AS grouped, v.* ${TICKETS}),
      h AS (SELECT v.grouped, count(*)::int AS holds, ${quantile(0.5, 'w.value::float8 / 1000')} AS median, ${quantile(0.9, 'w.value::float8 / 1000')} AS ninth FROM v, jsonb_array_elements_text(v.holds) w GROUP BY 1)
      SELECT v.grouped AS ${cell}, count(*)::int AS tickets, count(v."assignedAt")::int AS assigned,
        ${quantile(0.5, WAITING)} AS "waitingMedian", ${quantile(0.9, WAITING)} AS waiting90,
        count(v."respondedAt")::int AS responded,
        ${quantile(0.5, RESPONSE)} AS "responseMedian", ${quantile(0.9, RESPONSE)} AS response90, ${deviation(RESPONSE)} AS "responseDeviation", ${variation(RESPONSE)} AS "responseVariation",
        count(v."solvedAt")::int AS solved,
        ${quantile(0.5, SOLUTION)} AS "solutionMedian", ${quantile(0.9, SOLUTION)} AS solution90, ${deviation(SOLUTION)} AS "solutionDeviation", ${variation(SOLUTION)} AS "solutionVariation",
        ${share(`count(*) FILTER (WHERE ${IS_LATE})`, 'count(*)')} AS "breachRate",
        ${share('sum(v.assignments)', 'count(*)')} AS "assignmentsPerTicket",
        ${share('count(*) FILTER (WHERE v.reopenings > 0)', 'count(*)')} AS "reopeningRate",
        ${share('sum(v.transfers)', 'count(*)')} AS "transfersPerTicket", coalesce(max(h.holds), 0) AS holds, max(h.median) AS "holdMedian", max(h.ninth) AS hold90
      FROM v LEFT JOIN h USING (grouped)
      GROUP BY v.grouped ORDER BY ${order}`,
});

/** Each stretch `s` that a ticket of the period was in a stage. */
const STRETCHES = `s AS (SELECT v."ticketId", e.value->>'stage' AS stage, (e.value->>'from')::timestamptz AS "from", (e.value->>'until')::timestamptz AS until,
        CASE WHEN e.value->>'until' IS NULL THEN 'under_way' WHEN (e.value->>'passed')::boolean THEN 'passed' ELSE 'broken_off' END AS state
      FROM (SELECT v."ticketId" ${TICKETS}) v JOIN service_cycle c USING ("ticketId"), jsonb_array_elements(c.stretches) e)`;
const PASSED_IN = `(CASE s.state WHEN 'passed' THEN ${seconds('s."from"', 's.until')} END)`;

/** How soon tickets are served: altogether, by phase, and in each stage of the service cycle. */
export const timelinessReports: readonly ReportDefinition[] = [
  {
    id: 'RP-17',
    version: 4,
    name: { zh: '时效', en: 'Timeliness' },
    definition: { zh: `期间内开立的工单，按优先级：${MEASURES.zh}`, en: `Tickets opened in the period, by priority: ${MEASURES.en}` },
    ...timeliness({ cell: 'priority', of: 'v.priority', order: byPriority('v.grouped') }),
  },
  {
    id: 'RP-17-phases',
    version: 1,
    name: { zh: '各阶段时效', en: 'Timeliness by phase' },
    definition: {
      zh: `期间内开立的工单，按服务阶段（pre 售前、in 售中、after 售后；外来工单没有阶段，列为 unknown）：${MEASURES.zh}`,
      en: `Tickets opened in the period, by phase of service (pre, in, after the sale; what came from elsewhere has none and is unknown): ${MEASURES.en}`,
    },
    ...timeliness({ cell: 'phase', of: `coalesce(v.phase, 'unknown')`, order: `array_position(ARRAY['pre', 'in', 'after', 'unknown'], v.grouped)` }),
  },
  {
    id: 'RP-17-stages',
    version: 1,
    name: { zh: '服务循环各环节用时', en: 'Time per stage of the service cycle' },
    definition: {
      zh: '期间内开立的工单，按服务循环的环节：receive 接待（自受理至复述并确认需求）、understand 理解（至商定办法）、help 帮助（至解决）、keep 留住（至关闭）。工单数，走完、仍在进行、中断的次数，以及走完一次用时的中位数和九成位数，为自然时间的秒数。跳过的环节不计，其前一环节计到下一步为止。重新打开即再次进入“帮助”，再次复述需求即回到“理解”，各另计一次；因此或因取消、合并、转为投诉而停下的为中断，不计入用时；撤销合并后原环节另计一次。外来工单在此处办理之前没有环节。',
      en: 'Tickets opened in the period, by stage of the service cycle: receive (from the request until the need was said back and confirmed), understand (until a course was agreed), help (until solved), keep (until closed). How many tickets were in it, how often it was passed, is under way or was broken off, and median and 90th percentile of passing it once, in seconds of the clock on the wall. A stage that was skipped does not count; the one before it lasts until the next step. Opening again begins another time of helping, saying a need back again another of understanding; what stops for that, or because the ticket was cancelled, merged or became a complaint, is broken off and not measured; where a merge is undone, its stage begins another time. Tickets from elsewhere have no stages until something is done here.',
    },
    takes: TICKET_FILTERS,
    views: [serviceCycle, ticketTimes, customerLevels],
    cases: { cells: ['stage', 'state'], sql: `WITH ${ASKED}, ${STRETCHES} SELECT 'ticket-' || s."ticketId" AS stream, s.stage, s.state FROM s` },
    columns: ['stage', 'tickets', 'passed', 'underWay', 'brokenOff', 'stageMedian', 'stage90'],
    sql: `WITH ${ASKED}, ${STRETCHES}
      SELECT s.stage, count(DISTINCT s."ticketId")::int AS tickets, (count(*) FILTER (WHERE s.state = 'passed'))::int AS passed, (count(*) FILTER (WHERE s.state = 'under_way'))::int AS "underWay",
        (count(*) FILTER (WHERE s.state = 'broken_off'))::int AS "brokenOff", ${quantile(0.5, PASSED_IN)} AS "stageMedian", ${quantile(0.9, PASSED_IN)} AS stage90
      FROM s GROUP BY 1 ORDER BY array_position(ARRAY['${SERVICE_STAGES.join("', '")}'], s.stage)`,
  },
];
