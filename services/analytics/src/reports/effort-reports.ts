import { customerEffort } from '../views/customer-effort/customer-effort.projection.js';
import { customerLevels } from '../views/customer-levels/customer-levels.projection.js';
import { ticketTimes } from '../views/ticket-times/ticket-times.projection.js';
import { TICKET_FILTERS, type ReportDefinition } from './report-definition.js';
import { ASKED, quantile, seconds, share, TICKETS } from './statement-parts.js';

/** Whether a live contact about the same ticket tells of `e` as well. */
const inLive = (how: string) => `EXISTS (SELECT FROM customer_effort l WHERE l."ticketId" = e."ticketId" AND l.kind = 'live' AND ${how})`;

/** What is a contact of its own. */
const IS_CONTACT = `CASE e.kind
          WHEN 'message' THEN NOT ${inLive(`e."begunAt" >= l."begunAt" AND e."begunAt" <= coalesce(l."endedAt", 'infinity')`)}
          WHEN 'dropped' THEN NOT ${inLive('l."callbackId" = e."effortId"')}
          WHEN 'note' THEN NOT ${inLive('l."effortId" = e."partOf"')}
          WHEN 'live' THEN NOT ${inLive('l."effortId" = e."partOf"')}
          ELSE false END`;

/** The tickets `t` of the period, each with all that it has cost its customer. Time that two of them tell of is counted once. */
const EFFORTS = `v AS (SELECT v."ticketId", coalesce(v.category, 'unknown') AS category, coalesce(v.team, 'unknown') AS team ${TICKETS}),
      e AS (SELECT e.* FROM v JOIN customer_effort e USING ("ticketId")),
      spans AS (SELECT e."ticketId", unnest(range_agg(tstzrange(e."begunAt", greatest(e."begunAt", e."endedAt")))) AS span FROM e WHERE e.kind IN ('live', 'hold') AND e."endedAt" IS NOT NULL GROUP BY 1),
      spent AS (SELECT s."ticketId", sum(${seconds('lower(s.span)', 'upper(s.span)')}) / 60 AS minutes FROM spans s GROUP BY 1),
      done AS (
        SELECT e."ticketId", count(*) FILTER (WHERE ${IS_CONTACT}) AS contacts, count(*) FILTER (WHERE e.kind = 'hold') AS holds, count(*) FILTER (WHERE e.kind = 'transfer') AS transfers,
          count(*) FILTER (WHERE e.kind = 'dropped' OR (e.cut AND e."callbackId" IS NULL)) AS dropped
        FROM e GROUP BY 1),
      t AS (
        SELECT v.*, coalesce(d.contacts, 0)::int AS contacts, coalesce(s.minutes, 0) AS minutes, coalesce(d.holds, 0)::int AS holds, coalesce(d.transfers, 0)::int AS transfers, coalesce(d.dropped, 0)::int AS dropped
        FROM v LEFT JOIN done d USING ("ticketId") LEFT JOIN spent s USING ("ticketId"))`;

/** What it takes of customers to be served. */
export const effortReports: readonly ReportDefinition[] = [
  {
    id: 'customer-effort',
    version: 1,
    name: { zh: '客户为每单付出的时间', en: 'Customer effort per ticket' },
    definition: {
      zh: '期间内开立的工单，按类别和牵头团队（未定者列为 unknown）：迄今的接触次数与分钟数，总数、每单平均、中位数和九成位数；电话等待、转接、掉线次数。接触 = 客户来信 + 实时接触 + 有记录而无实时接触的联系 + 无实时接触的掉线；同一次实时接触由几个事件说明的只计一次：其记录、其间的来信、由它引出的掉线、接手同事的后续都属于它。受理请求本身不计。分钟 = 实时接触（自客户来电或到场起，至结束）与电话等待所占的时间，重叠部分只计一次，尚未结束的不计。没有接触的工单计为零。',
      en: 'Tickets opened in the period, by category and leading team (unknown where there is none): contacts and minutes so far, altogether, per ticket, median and 90th percentile; holds, transfers and dropped calls. Contacts = messages of the customer + live contacts + contacts that were noted without a live one + calls dropped without a live one; what several events tell of one live contact counts once: its note, messages while it lasted, the dropped call that it became, and its continuation with a colleague belong to it. The request itself is not counted. Minutes = the time that live contacts (from when the customer rang or came until the end) and holds took, where they overlap only once; what has not ended is not in it. A ticket without contacts counts as nothing.',
    },
    takes: TICKET_FILTERS,
    views: [customerEffort, ticketTimes, customerLevels],
    cases: {
      cells: ['kind', 'category', 'team', 'contacts', 'held', 'transferred', 'dropped'],
      sql: `WITH ${ASKED}, ${EFFORTS} SELECT 'ticket-' || t."ticketId" AS stream, 'ticket' AS kind, t.category, t.team, t.contacts, t.holds > 0 AS held, t.transfers > 0 AS transferred, t.dropped > 0 AS dropped FROM t
        UNION ALL SELECT 'agent-' || e."rosterId", 'agent', v.category, v.team, NULL, NULL, NULL, NULL FROM e JOIN v USING ("ticketId") WHERE e.kind = 'live'`,
    },
    columns: ['category', 'team', 'tickets', 'contacts', 'contactsPerTicket', 'contactMedian', 'contact90', 'minutes', 'minutesPerTicket', 'minuteMedian', 'minute90', 'holds', 'transfers', 'dropped'],
    sql: `WITH ${ASKED}, ${EFFORTS}
      SELECT t.category, t.team, count(*)::int AS tickets,
        sum(t.contacts)::int AS contacts, ${share('sum(t.contacts)', 'count(*)')} AS "contactsPerTicket", ${quantile(0.5, 't.contacts', 2)} AS "contactMedian", ${quantile(0.9, 't.contacts', 2)} AS contact90,
        round(sum(t.minutes), 2)::float8 AS minutes, ${share('sum(t.minutes)', 'count(*)')} AS "minutesPerTicket", ${quantile(0.5, 't.minutes', 2)} AS "minuteMedian", ${quantile(0.9, 't.minutes', 2)} AS minute90,
        sum(t.holds)::int AS holds, sum(t.transfers)::int AS transfers, sum(t.dropped)::int AS dropped
      FROM t GROUP BY 1, 2 ORDER BY 1, 2`,
  },
];
