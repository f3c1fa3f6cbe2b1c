import { customerLevels } from '../views/customer-levels/customer-levels.projection.js';
import { recoveryLedger } from '../views/recovery-ledger/recovery-ledger.projection.js';
import { ticketTimes } from '../views/ticket-times/ticket-times.projection.js';
import { TICKET_FILTERS, type ReportDefinition } from './report-definition.js';
import { ASKED, chosen, OF_ITS_TICKET } from './statement-parts.js';

/** So many good services make up for one bad one (LOY-06). */
const GOOD_FOR_ONE_BAD = 12;

/** Whether one lateness is told twice, by the limit of the ticket and by its clock. */
const TOLD_BY_CLOCK = `l.failure = 'response' AND EXISTS (SELECT FROM recovery_ledger c WHERE c."ticketId" = l."ticketId" AND c.side = 'failure' AND c.reference = 'first-response')`;

/** Whether an act up to the end of the period answers the failure `v`. */
const ANSWERED = `EXISTS (
  SELECT FROM recovery_ledger r WHERE r."ticketId" = v."ticketId" AND r.side <> 'failure' AND r.at < a."to"
    AND (r.failure = v.failure AND (v.failure = 'response' OR r.reference = v.reference) OR r.failure = 'response' AND v.failure = 'clock' AND v.reference = 'first-response'))`;

/** The entries `e` of the period, with what was told in words alone among the failures, once. */
const ENTRIES = `ledger AS (
        SELECT l."ticketId", l.side, l.failure, l.reference, l.at FROM recovery_ledger l WHERE l.side <> 'failure' OR NOT (${TOLD_BY_CLOCK})
        UNION ALL SELECT l."ticketId", 'failure', l.failure, l.reference, min(l.at) FROM recovery_ledger l WHERE l.side <> 'failure' AND l.failure = 'other' GROUP BY 1, 3, 4),
      e AS (
        SELECT v."ticketId", v.side, v.failure, v.at, CASE v.side WHEN 'failure' THEN ${ANSWERED} END AS answered, (SELECT t."requesterId" FROM ticket_times t WHERE t."ticketId" = v."ticketId") AS customer
        ${chosen('ledger', 'at', OF_ITS_TICKET)})`;

/** What went wrong for customers, and what makes up for it. */
export const recoveryReports: readonly ReportDefinition[] = [
  {
    id: 'RP-29',
    version: 1,
    name: { zh: '好感债（12:1）', en: 'Goodwill debt (12:1)' },
    definition: {
      zh: '按提出工单的客户，期间内发生的：失误 = 时限超限、首次答复超限、违背的承诺、服务障碍、逾期退款，以及补救时用文字说明的其他失误（同一工单同一说明只计一次）；首次答复的时限与工单的答复限期同时超限的，只计一次。补救 = 所提供的赔偿、折扣、代金券、赠品、换货；超值服务另计；未答 = 到期末尚无任何补救针对的失误。一次失误须以十二次好的服务弥补：尚欠 = 12 × 失误 − 补救 − 超值服务，不低于 0，客户之间不相抵。天数 = 从期间内最早的失误到期末的整天数。下一步：有未答失误者为 recover（补救），仍有欠账者为 care（关怀），否则为 none。',
      en: 'By the customer who asked, what happened in the period. Failures = clocks past their target, late acknowledgements, broken promises, obstacles, overdue refunds, and what else recoveries name in words (the same words on the same ticket once); a first response that is late by its clock and by the limit of the ticket counts once. Recoveries = compensation, discounts, vouchers, gifts, replacements that were offered; extra services apart. Unanswered = failures that nothing offered until the end of the period answers. Twelve good services make up for one bad one: owed = 12 × failures − recoveries − extra services, not below 0, and never from one customer to another. Days = whole days from the first failure of the period to its end. Next: recover where a failure is unanswered, care where something is owed, else none.',
    },
    takes: TICKET_FILTERS,
    views: [recoveryLedger, ticketTimes, customerLevels],
    cases: {
      cells: ['kind', 'customer', 'failure', 'answered'],
      sql: `WITH ${ASKED}, ${ENTRIES} SELECT 'ticket-' || e."ticketId" AS stream, e.side AS kind, e.customer, e.failure, e.answered FROM e`,
    },
    columns: ['customer', 'failures', 'recoveries', 'extraServices', 'unanswered', 'owed', 'days', 'next'],
    sql: `WITH ${ASKED}, ${ENTRIES},
      c AS (
        SELECT e.customer, (count(*) FILTER (WHERE e.side = 'failure'))::int AS failures, (count(*) FILTER (WHERE e.side = 'recovery'))::int AS recoveries,
          (count(*) FILTER (WHERE e.side = 'extra_service'))::int AS extra, (count(*) FILTER (WHERE e.side = 'failure' AND NOT e.answered))::int AS unanswered, min(e.at) FILTER (WHERE e.side = 'failure') AS since
        FROM e GROUP BY 1),
      d AS (SELECT c.*, greatest(${GOOD_FOR_ONE_BAD} * c.failures - c.recoveries - c.extra, 0)::int AS owed FROM c)
      SELECT d.customer, d.failures, d.recoveries, d.extra AS "extraServices", d.unanswered, d.owed, floor(extract(epoch FROM a."to" - d.since) / 86400)::int AS days,
        CASE WHEN d.unanswered > 0 THEN 'recover' WHEN d.owed > 0 THEN 'care' ELSE 'none' END AS next
      FROM d, asked a ORDER BY d.owed DESC, d.customer`,
  },
];
