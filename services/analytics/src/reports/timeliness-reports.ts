import { customerLevels } from '../views/customer-levels/customer-levels.projection.js';
import { ticketTimes } from '../views/ticket-times/ticket-times.projection.js';
import { TICKET_FILTERS, type ReportDefinition } from './report-definition.js';
import { ASKED, byPriority, IS_LATE, quantile, seconds, share, TICKETS } from './statement-parts.js';

/** What tickets are grouped by: the cell, its value for a ticket `v`, and the order of its values. */
interface Grouping {
  readonly cell: 'priority' | 'phase';
  readonly of: string;
  readonly order: string;
}

const MEASURES = {
  zh: '等待（自开立至首次指派到人）、首次答复与解决用时的中位数和九成位数、超时率（首次答复超限，或任一时限未守）、每单指派与转接次数、重开率、电话等待次数及其时长的中位数和九成位数。时长均为自然时间的秒数，不论营业与否。答复指确认或当场解答。未曾指派的（包括当场解答的），以及外来记录未载明首次指派时间的，不计入等待。',
  en: 'median and 90th percentile of waiting (from opening to the first assignment to a person), of first response and of solution, breach rate (the response limit passed, or a target of any clock was missed), assignments and transfers per ticket, reopening rate, holds with median and 90th percentile of their length. All times are seconds of the clock on the wall, open or not. The first response is the acknowledgement or the answer on the spot. What was never assigned (answers on the spot among it), and what came from elsewhere with a record that does not tell when it first was, is not in waiting.',
};

const timeliness = ({ cell, of, order }: Grouping): Omit<ReportDefinition, 'id' | 'version' | 'name' | 'definition'> => ({
  takes: TICKET_FILTERS,
  views: [ticketTimes, customerLevels],
  cases: {
    cells: [cell, 'assigned', 'breached', 'reopened', 'held', 'transferred'],
    sql: `WITH ${ASKED} SELECT 'ticket-' || v."ticketId" AS stream, v.${cell}, v."assignedAt" IS NOT NULL AS assigned, ${IS_LATE} AS breached, v.reopenings > 0 AS reopened, jsonb_array_length(v.holds) > 0 AS held, v.transfers > 0 AS transferred ${TICKETS}`,
  },
  columns: [cell, 'tickets', 'assigned', 'waitingMedian', 'waiting90', 'responded', 'responseMedian', 'response90', 'solved', 'solutionMedian', 'solution90', 'breachRate', 'assignmentsPerTicket', 'reopeningRate', 'transfersPerTicket', 'holds', 'holdMedian', 'hold90'],
  sql: `WITH ${ASKED}, v AS (SELECT ${of} AS grouped, v.* ${TICKETS}),
      h AS (SELECT v.grouped, count(*)::int AS holds, ${quantile(0.5, 'w.value::float8 / 1000')} AS median, ${quantile(0.9, 'w.value::float8 / 1000')} AS ninth FROM v, jsonb_array_elements_text(v.holds) w GROUP BY 1)
      SELECT v.grouped AS ${cell}, count(*)::int AS tickets, count(v."assignedAt")::int AS assigned,
        ${quantile(0.5, seconds('v."openedAt"', 'v."assignedAt"'))} AS "waitingMedian", ${quantile(0.9, seconds('v."openedAt"', 'v."assignedAt"'))} AS waiting90,
        count(v."respondedAt")::int AS responded,
        ${quantile(0.5, seconds('v."openedAt"', 'v."respondedAt"'))} AS "responseMedian", ${quantile(0.9, seconds('v."openedAt"', 'v."respondedAt"'))} AS "response90",
        count(v."solvedAt")::int AS solved,
        ${quantile(0.5, seconds('v."openedAt"', 'v."solvedAt"'))} AS "solutionMedian", ${quantile(0.9, seconds('v."openedAt"', 'v."solvedAt"'))} AS "solution90",
        ${share(`count(*) FILTER (WHERE ${IS_LATE})`, 'count(*)')} AS "breachRate",
        ${share('sum(v.assignments)', 'count(*)')} AS "assignmentsPerTicket",
        ${share('count(*) FILTER (WHERE v.reopenings > 0)', 'count(*)')} AS "reopeningRate",
        ${share('sum(v.transfers)', 'count(*)')} AS "transfersPerTicket", coalesce(max(h.holds), 0) AS holds, max(h.median) AS "holdMedian", max(h.ninth) AS hold90
      FROM v LEFT JOIN h USING (grouped)
      GROUP BY v.grouped ORDER BY ${order}`,
});

/** How soon tickets are served: altogether, and by phase. */
export const timelinessReports: readonly ReportDefinition[] = [
  {
    id: 'RP-17',
    version: 3,
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
];
