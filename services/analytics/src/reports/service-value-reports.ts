import { customerLevels } from '../views/customer-levels/customer-levels.projection.js';
import { servicePrices } from '../views/service-prices/service-prices.projection.js';
import { ticketSubjects } from '../views/ticket-subjects/ticket-subjects.projection.js';
import { ticketTimes } from '../views/ticket-times/ticket-times.projection.js';
import { TICKET_FILTERS, type ReportDefinition } from './report-definition.js';
import { ASKED, TICKETS } from './statement-parts.js';

/** The services `g` that tickets of the period asked for, each at the list price of the day when its ticket was opened. */
const SERVICES = `p AS (
        SELECT v."ticketId", s."serviceItem", s.fee, (
          SELECT i.value->'price' FROM (SELECT c.items FROM service_prices c WHERE c."changedAt" <= v."openedAt" ORDER BY c."catalogueVersion" DESC LIMIT 1) c, jsonb_array_elements(c.items) i
          WHERE i.value->>'code' = s."serviceItem" AND jsonb_typeof(i.value->'price') = 'object') AS price
        ${TICKETS} JOIN ticket_subjects s ON s."ticketId" = v."ticketId" WHERE v.outcome NOT IN ('merged', 'cancelled') AND s."serviceItem" IS NOT NULL),
      g AS (
        SELECT p."ticketId", p."serviceItem", p.fee, coalesce(p.price->>'currency', 'unknown') AS currency, (p.price->>'amount')::numeric AS price
        FROM p, asked a WHERE a.currency IS NULL OR p.price->>'currency' = a.currency)`;

/** What service is worth that nobody pays for. */
export const serviceValueReports: readonly ReportDefinition[] = [
  {
    id: 'service-value',
    version: 1,
    name: { zh: '无偿服务的价值', en: 'Value of services given free' },
    definition: {
      zh: '期间内开立且注明服务项目的工单（并入他单和已取消者不计），按服务项目和标价币种：件数、免费与收费件数；免费价值 = 免费工单按开立当时目录标价之和，收费标价 = 收费工单的标价之和，均以最小货币单位表示，币种之间从不相加。开立时目录尚无标价者列在币种 unknown 之下，价值为空；标价为 0 的服务价值为 0。',
      en: 'Tickets opened in the period that name a service item, but for those merged into another and those cancelled, by service item and currency of its price: number, given free, charged. Free value = sum of the list prices of the free ones, as the catalogue had them when their ticket was opened; list value = the same of the charged ones; both in minor units, never summed across currencies. What had no price then stands under the currency unknown, without a value; what costs 0 is worth 0.',
    },
    takes: [...TICKET_FILTERS, 'currency'],
    views: [ticketSubjects, servicePrices, ticketTimes, customerLevels],
    cases: {
      cells: ['serviceItem', 'currency', 'fee', 'price'],
      sql: `WITH ${ASKED}, ${SERVICES} SELECT 'ticket-' || g."ticketId" AS stream, g."serviceItem", g.currency, g.fee, g.price::float8 AS price FROM g`,
    },
    columns: ['serviceItem', 'currency', 'tickets', 'free', 'charged', 'freeValue', 'listValue'],
    sql: `WITH ${ASKED}, ${SERVICES}
      SELECT g."serviceItem", g.currency, count(*)::int AS tickets, (count(*) FILTER (WHERE g.fee = 'free'))::int AS free, (count(*) FILTER (WHERE g.fee = 'charged'))::int AS charged,
        CASE WHEN g.currency <> 'unknown' THEN coalesce(sum(g.price) FILTER (WHERE g.fee = 'free'), 0)::float8 END AS "freeValue",
        CASE WHEN g.currency <> 'unknown' THEN coalesce(sum(g.price) FILTER (WHERE g.fee = 'charged'), 0)::float8 END AS "listValue"
      FROM g GROUP BY 1, 2 ORDER BY 1, 2`,
  },
];
