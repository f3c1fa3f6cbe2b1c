import { complaintProfile } from '../views/complaint-profile/complaint-profile.projection.js';
import { customerLevels } from '../views/customer-levels/customer-levels.projection.js';
import { recoveryLedger } from '../views/recovery-ledger/recovery-ledger.projection.js';
import { ticketSubjects } from '../views/ticket-subjects/ticket-subjects.projection.js';
import { ticketTimes } from '../views/ticket-times/ticket-times.projection.js';
import { visitTimes } from '../views/visit-times/visit-times.projection.js';
import { TICKET_FILTERS, type ReportDefinition } from './report-definition.js';
import { ASKED, chosen, IS_LATE, share, TICKETS, WITHOUT_TICKET } from './statement-parts.js';

/** What complaints `c` say of the product, of the service, and of the time of their own answer. */
const OF_COMPLAINTS = `bool_or(c.content = 'product' OR c.cause = 'product_quality') AS defect,
          bool_or(c.content IN ('service', 'transport') OR c.cause = 'service_quality' OR c."subCause" IN ('late_delivery', 'poor_installation')) AS failure, bool_or(c."inTime" IS FALSE) AS late`;

const HAS = (side: string) => `EXISTS (SELECT FROM recovery_ledger l WHERE l."ticketId" = v."ticketId" AND (${side}))`;

/** The cases `k`: tickets of the period, each with the complaints that grew out of it, and complaints of the period that grew out of none. */
const CASES = `of_tickets AS (
        SELECT v."ticketId" AS id, 'ticket' AS kind, coalesce(s.product, c.product, 'unknown') AS product,
          coalesce(c.defect, false) OR (v.category = 'return_or_repair' AND s.nature IS NOT DISTINCT FROM 'technical') OR EXISTS (SELECT FROM visit_times r WHERE r."ticketId" = v."ticketId" AND r.outcome <> 'cancelled') AS defect,
          ${IS_LATE} OR coalesce(c.late, false) AS late, ${HAS(`l.failure = 'promise' AND l.side = 'failure'`)} AS "brokenPromise", ${HAS(`l.side = 'recovery'`)} AS recovered, v.reopenings > 0 AS reopened,
          coalesce(c.failure, false) OR ${HAS(`l.side = 'failure' OR l.failure IS NOT NULL`)} AS otherwise
        ${TICKETS}
        LEFT JOIN ticket_subjects s ON s."ticketId" = v."ticketId"
        LEFT JOIN (SELECT c."ticketId", min(c.product) AS product, ${OF_COMPLAINTS} FROM complaint_profile c WHERE c."ticketId" IS NOT NULL GROUP BY 1) c ON c."ticketId" = v."ticketId"),
      of_none AS (
        SELECT c."complaintId" AS id, 'complaint' AS kind, coalesce(min(c.product), 'unknown') AS product, ${OF_COMPLAINTS}
        FROM (SELECT v.* ${chosen('complaint_profile', 'lodgedAt', `AND v."ticketId" IS NULL AND ${WITHOUT_TICKET}`)}) c GROUP BY 1),
      told AS (
        SELECT id, kind, product, defect, late, "brokenPromise", recovered, reopened, otherwise FROM of_tickets
        UNION ALL SELECT id, kind, product, coalesce(defect, false), coalesce(late, false), false, false, false, coalesce(failure, false) FROM of_none),
      k AS (SELECT t.*, t.late OR t."brokenPromise" OR t.recovered OR t.reopened OR t.otherwise AS failure FROM told t)`;

const many = (of: string) => `(count(*) FILTER (WHERE ${of}))::int`;

/** What products and the service around them do to each other. */
export const productReports: readonly ReportDefinition[] = [
  {
    id: 'product-service',
    version: 1,
    name: { zh: '硬产品与软产品：产品缺陷 × 服务失误', en: 'Hard and soft product: product defects × service failures' },
    definition: {
      zh: '期间内开立的工单（连同由其产生的投诉），以及期间内受理而不出自工单的投诉（仅在未按工单筛选时），按产品（工单所载，否则投诉所载，均无者列为 unknown）。产品缺陷 = 投诉内容为产品或原因为产品质量，或属技术性质的退换维修，或有未取消的上门维修。迄今的服务失误 = 首次答复或任一时限超限、投诉答复逾期（以上为 late），违背承诺，有补救记录，重开，或有服务障碍、逾期退款、补救所针对的其他失误，或投诉内容为服务或运输、原因为服务质量、子原因为送货延迟或安装不良。两者皆有 = 同一工单或投诉既有缺陷又有失误。有缺陷者失误率 = 两者皆有 ÷ 缺陷；无缺陷者失误率 = 仅有失误 ÷ 无缺陷者。',
      en: 'Tickets opened in the period, with the complaints that grew out of them, and complaints lodged in it that grew out of none (only while no filter of tickets narrows), by product (that of the ticket, else of the complaint, else unknown). Defect = a complaint about the product or caused by its quality, a return or repair of technical nature, or a repair on site that was not cancelled. Failure, so far = the response limit or a target of any clock was missed or a complaint was answered late (late), a promise was broken, something was made good for, it was reopened, an obstacle, an overdue refund or another failure that a recovery names, or a complaint about service or transport, caused by service quality, late delivery or poor installation. Both = a defect and a failure with the same ticket or complaint. Failure rate with a defect = both ÷ defects; without one = failures alone ÷ cases without a defect.',
    },
    takes: TICKET_FILTERS,
    views: [ticketSubjects, ticketTimes, recoveryLedger, complaintProfile, visitTimes, customerLevels],
    cases: {
      cells: ['kind', 'product', 'defect', 'failure', 'late', 'brokenPromise', 'recovered', 'reopened'],
      sql: `WITH ${ASKED}, ${CASES} SELECT k.kind || '-' || k.id AS stream, k.kind, k.product, k.defect, k.failure, k.late, k."brokenPromise", k.recovered, k.reopened FROM k`,
    },
    columns: ['product', 'tickets', 'complaints', 'defects', 'failures', 'both', 'failureRateWithDefect', 'failureRateWithoutDefect', 'late', 'brokenPromises', 'recovered', 'reopened'],
    sql: `WITH ${ASKED}, ${CASES}
      SELECT k.product, ${many(`k.kind = 'ticket'`)} AS tickets, ${many(`k.kind = 'complaint'`)} AS complaints, ${many('k.defect')} AS defects, ${many('k.failure')} AS failures, ${many('k.defect AND k.failure')} AS both,
        ${share('count(*) FILTER (WHERE k.defect AND k.failure)', 'count(*) FILTER (WHERE k.defect)')} AS "failureRateWithDefect",
        ${share('count(*) FILTER (WHERE k.failure AND NOT k.defect)', 'count(*) FILTER (WHERE NOT k.defect)')} AS "failureRateWithoutDefect",
        ${many('k.late')} AS late, ${many('k."brokenPromise"')} AS "brokenPromises", ${many('k.recovered')} AS recovered, ${many('k.reopened')} AS reopened
      FROM k GROUP BY 1 ORDER BY 1`,
  },
];
