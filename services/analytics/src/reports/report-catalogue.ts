import { complaintProfile } from '../views/complaint-profile/complaint-profile.projection.js';
import { contacts } from '../views/contacts/contacts.projection.js';
import { customerLevels } from '../views/customer-levels/customer-levels.projection.js';
import { satisfaction } from '../views/satisfaction/satisfaction.projection.js';
import { capacityReports } from './capacity-reports.js';
import { effortReports } from './effort-reports.js';
import { knowledgeReports } from './knowledge-reports.js';
import { productReports } from './product-reports.js';
import { recoveryReports } from './recovery-reports.js';
import { serviceValueReports } from './service-value-reports.js';
import type { ReportDefinition } from './report-definition.js';
import { ASKED, chosen, OF_CHANNEL, quantile, seconds, share } from './statement-parts.js';
import { ticketReports } from './ticket-reports.js';
import { timelinessReports } from './timeliness-reports.js';

const customerReports: readonly ReportDefinition[] = [
  {
    id: 'RP-08',
    version: 1,
    name: { zh: '新客户与损失客户', en: 'New and lost customers' },
    definition: {
      zh: '按日统计在期间内登记或识别为客户的人数；期初、期末为截至当时的客户总数。流失尚无事件来源，列为空。',
      en: 'Per day, the parties that were registered or identified as clients within the period; known at its start and end. Nothing publishes a loss yet, so that column is empty.',
    },
    takes: [],
    views: [customerLevels],
    cases: {
      cells: ['day'],
      sql: `WITH ${ASKED} SELECT 'party-' || v."partyId" AS stream, (v."clientSince" AT TIME ZONE a.zone)::date::text AS day ${chosen('customer_levels', 'clientSince')}`,
    },
    columns: ['day', 'new', 'lost', 'knownAtEnd'],
    sql: `WITH ${ASKED}, days AS (
        SELECT (c."clientSince" AT TIME ZONE a.zone)::date AS day, count(*)::int AS new FROM customer_levels c, asked a
        WHERE c."clientSince" >= a."from" AND c."clientSince" < a."to" GROUP BY 1)
      SELECT d.day::text AS day, d.new, NULL::int AS lost,
        (SELECT count(*)::int FROM customer_levels c, asked a WHERE (c."clientSince" AT TIME ZONE a.zone)::date <= d.day) AS "knownAtEnd"
      FROM days d ORDER BY d.day`,
  },
  {
    id: 'RP-11',
    version: 1,
    name: { zh: '客户漏斗', en: 'Customer funnel' },
    definition: {
      zh: '各级别在期间内的进入次数、被跳过次数、平均停留天数（到离开或期末为止）、以及其后进入更高级别的比例。',
      en: 'Per level within the period: entries, times skipped, mean days spent there (until it was left or the period ended), and the share that went on to another level.',
    },
    takes: [],
    views: [customerLevels],
    cases: {
      cells: ['level'],
      sql: `WITH ${ASKED} SELECT 'party-' || c."partyId" AS stream, e.value->>'level' AS level FROM customer_levels c, asked a, jsonb_array_elements(c.entries) e
      WHERE (e.value->>'at')::timestamptz >= a."from" AND (e.value->>'at')::timestamptz < a."to"`,
    },
    columns: ['level', 'entries', 'skipped', 'meanDays', 'wentOn'],
    sql: `WITH ${ASKED}, steps AS (
        SELECT c."partyId", e.level, e.at, e.skipped, lead(e.at) OVER (PARTITION BY c."partyId" ORDER BY e.ordinal) AS left_at
        FROM customer_levels c, LATERAL (
          SELECT s.value->>'level' AS level, (s.value->>'at')::timestamptz AS at, s.value->'skipped' AS skipped, s.ordinality AS ordinal
          FROM jsonb_array_elements(c.entries) WITH ORDINALITY s) e),
      entered AS (
        SELECT s.level, count(*)::int AS entries,
          avg(${seconds('s.at', 'least(coalesce(s.left_at, a."to"), a."to")')}) / 86400 AS mean_days,
          ${share('count(s.left_at)', 'count(*)')} AS went_on
        FROM steps s, asked a WHERE s.at >= a."from" AND s.at < a."to" GROUP BY s.level),
      passed AS (
        SELECT k.level, count(*)::int AS skipped FROM steps s, asked a, jsonb_array_elements_text(s.skipped) AS k(level)
        WHERE s.at >= a."from" AND s.at < a."to" GROUP BY k.level)
      SELECT l.level, coalesce(e.entries, 0) AS entries, coalesce(p.skipped, 0) AS skipped, round(e.mean_days::numeric, 2)::float8 AS "meanDays", e.went_on AS "wentOn"
      FROM unnest(ARRAY['potential', 'target', 'prospective', 'closed_deal', 'loyal']) WITH ORDINALITY AS l(level, ordinal)
      LEFT JOIN entered e USING (level) LEFT JOIN passed p USING (level) ORDER BY l.ordinal`,
  },
  {
    id: 'RP-12',
    version: 1,
    name: { zh: '客户满意度', en: 'Customer satisfaction' },
    definition: {
      zh: '只计可信答卷。d = 事实 − 期望（每题均值）；指数 = Σ事实 ÷ Σ期望 × 100；满意率 = (还可以 + 眼睛一亮) ÷ 答卷数。',
      en: 'Credible answers only. d = perception − expectation, mean per item; index = Σ perception ÷ Σ expectation × 100; rate = (acceptable + delighted) ÷ answers.',
    },
    takes: [],
    views: [satisfaction],
    cases: {
      cells: ['template', 'occasion', 'band'],
      sql: `WITH ${ASKED} SELECT 'invitation-' || v."invitationId" AS stream, v."templateId" AS template, v.occasion, v.band ${chosen('satisfaction', 'submittedAt')} AND v.credible`,
    },
    columns: ['template', 'occasion', 'answers', 'disappointed', 'acceptable', 'delighted', 'difference', 'index', 'rate'],
    sql: `WITH ${ASKED}
      SELECT s."templateId" AS template, s.occasion, count(*)::int AS answers,
        (count(*) FILTER (WHERE s.band = 'disappointed'))::int AS disappointed,
        (count(*) FILTER (WHERE s.band = 'acceptable'))::int AS acceptable,
        (count(*) FILTER (WHERE s.band = 'delighted'))::int AS delighted,
        round((sum(s."perceptionSum") - sum(s."expectationSum"))::numeric / nullif(sum(s.items), 0), 4)::float8 AS difference,
        round(100 * sum(s."perceptionSum")::numeric / nullif(sum(s."expectationSum"), 0), 2)::float8 AS index,
        ${share(`count(*) FILTER (WHERE s.band <> 'disappointed')`, 'count(*)')} AS rate
      FROM satisfaction s, asked a
      WHERE s."submittedAt" >= a."from" AND s."submittedAt" < a."to" AND s.credible
      GROUP BY 1, 2 ORDER BY 1, 2`,
  },
  {
    id: 'RP-20',
    version: 2,
    name: { zh: '投诉构成', en: 'Complaint profile' },
    definition: {
      zh: '期间内受理的投诉，按各维度（内容、原因、子原因、渠道、轻重、心理、类型、回复方式、产品）分组：件数、占比、按时率、从受理到表示理解和到解决的中位秒数。',
      en: 'Complaints lodged in the period, grouped by each dimension (content, cause, sub-cause, channel, severity, psychology, type, reply mode, product): number, share, share answered in time, median seconds to the expressed understanding and to the resolution.',
    },
    takes: ['channel'],
    views: [complaintProfile],
    cases: {
      cells: ['content', 'cause', 'subCause', 'channel', 'severity', 'psychology', 'complainantType', 'replyMode', 'product'],
      sql: `WITH ${ASKED} SELECT 'complaint-' || v."complaintId" AS stream, v.content, v.cause, v."subCause", v.channel, v.severity, v.psychology, v."complainantType", v."replyMode", v.product ${chosen('complaint_profile', 'lodgedAt', OF_CHANNEL)}`,
    },
    columns: ['dimension', 'value', 'complaints', 'share', 'inTime', 'responseMedian', 'resolutionMedian'],
    sql: `WITH ${ASKED}, chosen AS (SELECT v.* ${chosen('complaint_profile', 'lodgedAt', OF_CHANNEL)})
      SELECT d.dimension, coalesce(d.value, 'unknown') AS value, count(*)::int AS complaints,
        ${share('count(*)', '(SELECT count(*) FROM chosen)')} AS share,
        ${share('count(*) FILTER (WHERE c."inTime")', 'count(c."inTime")')} AS "inTime",
        ${quantile(0.5, seconds('c."lodgedAt"', 'c."respondedAt"'))} AS "responseMedian",
        ${quantile(0.5, seconds('c."lodgedAt"', 'c."resolvedAt"'))} AS "resolutionMedian"
      FROM chosen c, LATERAL (VALUES ('content', c.content), ('cause', c.cause), ('subCause', c."subCause"), ('channel', c.channel), ('severity', c.severity), ('psychology', c.psychology),
        ('complainantType', c."complainantType"), ('replyMode', c."replyMode"), ('product', c.product)) AS d(dimension, value)
      GROUP BY 1, 2 ORDER BY 1, 3 DESC, 2`,
  },
  {
    id: 'contacts',
    version: 1,
    name: { zh: '各渠道每日接触', en: 'Contacts per channel and day' },
    definition: {
      zh: '期间内的接触次数，按日、渠道和种类（互动、工单、投诉）。',
      en: 'Contacts in the period by day, channel and kind (interaction, ticket, complaint).',
    },
    takes: ['channel'],
    views: [contacts],
    cases: null,
    columns: ['day', 'channel', 'kind', 'contacts'],
    sql: `WITH ${ASKED}
      SELECT (c.quarter AT TIME ZONE a.zone)::date::text AS day, c.channel, c.kind, sum(c.contacts)::int AS contacts
      FROM contacts c, asked a
      WHERE c.quarter >= a."from" AND c.quarter < a."to" AND (a.channel IS NULL OR c.channel = a.channel)
      GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
  },
];

/** The reports that a service manager reads first (domain reports RP-…), and contacts per channel and day. */
export const reports: readonly ReportDefinition[] = [...customerReports, ...timelinessReports, ...ticketReports, ...effortReports, ...recoveryReports, ...productReports, ...serviceValueReports, ...knowledgeReports, ...capacityReports].sort((one, other) => one.id.localeCompare(other.id, 'en'));
