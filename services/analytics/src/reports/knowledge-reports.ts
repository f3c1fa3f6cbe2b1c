import { knowledgeUse } from '../views/knowledge-use/knowledge-use.projection.js';
import { ticketTimes } from '../views/ticket-times/ticket-times.projection.js';
import type { ReportDefinition } from './report-definition.js';
import { ASKED, OF_ARTICLES, share, WITHOUT_ARTICLE } from './statement-parts.js';

/** Whoever opens a ticket so soon after a vote that all was solved had to ask after all. */
const TICKET_AFTER_VOTE_HOURS = 24;

/** The last of some facts of each article before the period ends. */
const latest = (kinds: string) => `SELECT DISTINCT ON (k."subjectId") k.* FROM knowledge_use k, asked a
        WHERE k.kind IN (${kinds}) AND k.at < a."to" ORDER BY k."subjectId", k.at DESC, k."factId"`;

const SOLVED = `v.solved AND v.readership IS DISTINCT FROM 'staff' AND NOT EXISTS (SELECT FROM ticket_times t
        WHERE t."requesterId"::text = v."readerId" AND t."openedAt" >= v.at AND t."openedAt" < v.at + interval '${TICKET_AFTER_VOTE_HOURS} hours')`;

/** Everything that is counted, one line each, so that figures and cases are the same: by its language and by the fact that it is counted for. Tickets have no language. */
const COUNTED = `spoken AS (SELECT p.* FROM (${latest(`'published'`)}) p, asked a WHERE ${OF_ARTICLES}),
      standing AS (SELECT n.* FROM (${latest(`'published', 'due', 'retired'`)}) n WHERE n.kind <> 'retired'),
      votes AS (
        SELECT DISTINCT ON (k."subjectId", k."readerId") k.* FROM knowledge_use k, asked a
        WHERE k.kind = 'voted' AND k.at >= a."from" AND k.at < a."to" ORDER BY k."subjectId", k."readerId", k.at DESC, k."factId"),
      counted AS (
        SELECT 'article-search-' || k."subjectId" AS stream, k.kind, k.language, NULL::boolean AS helpful, NULL::boolean AS "solvedWithoutTicket", k."factId" AS fact FROM knowledge_use k, asked a
        WHERE k.kind IN ('answered', 'missed') AND k.at >= a."from" AND k.at < a."to" AND ${WITHOUT_ARTICLE}
        UNION ALL SELECT 'article-' || v."subjectId", 'voted', s.language, v.helpful, ${SOLVED}, v."factId" FROM votes v JOIN spoken s USING ("subjectId")
        UNION ALL SELECT 'article-' || n."subjectId", 'standing', s.language, NULL, NULL, s."factId" FROM standing n JOIN spoken s USING ("subjectId")
        UNION ALL SELECT 'article-' || n."subjectId", 'stale', s.language, NULL, NULL, n."factId" FROM standing n JOIN spoken s USING ("subjectId"), asked a WHERE n.kind = 'due' AND n."accurateUntil" <= a."to"
        UNION ALL SELECT 'ticket-' || t."ticketId", 'ticket', NULL, NULL, NULL, NULL FROM ticket_times t, asked a WHERE t."openedAt" >= a."from" AND t."openedAt" < a."to" AND ${WITHOUT_ARTICLE})`;

const SEARCHES = `count(*) FILTER (WHERE kind IN ('answered', 'missed'))`;
const of = (kind: string, more = 'true') => `count(*) FILTER (WHERE kind = '${kind}' AND ${more})`;

/** How people help themselves. */
export const knowledgeReports: readonly ReportDefinition[] = [
  {
    id: 'RP-34',
    version: 2,
    name: { zh: '知识库', en: 'Knowledge base' },
    definition: {
      zh: `按语言：期间内的搜索次数、无结果次数及比例；期间内评价（每位读者以最后一次为准）的次数、有用率；无需工单即已解决的次数：读者自评已解决，本公司人员的评价不计，评价后 ${TICKET_AFTER_VOTE_HOURS} 小时内本人又开工单的不计；自助率：该语言的已解决次数 ÷（各语言已解决次数＋期间内新开工单数），工单没有语言，各行相加即为总自助率，两者皆为零或按文章筛选时为空；期末在用的文章数，其中因准确性日期已过而待复核的（仅因评价待复核的不计）。可按文章种类、读者、公开范围、产品线筛选，以在用版本为准；筛选时不计搜索与工单。`,
      en: `By language: searches in the period, those without result and their share; what readers said in the period (the last word of each counts): votes, share of helpful ones; solved without a ticket, as readers say who are none of us and who opened no ticket within ${TICKET_AFTER_VOTE_HOURS} hours after; self-service rate: those solved in the language, of those solved in any and the tickets opened in the period (a ticket has no language, so the rates add up to that of the whole; null where there are neither, and where articles are narrowed); articles in use at its end, and those due for review whose accuracy date had passed by then, not those due for what readers said alone. Narrowed by kind, audience, visibility and product line of the edition in force it tells of articles only, not of searches and tickets.`,
    },
    takes: ['kind', 'audience', 'visibility', 'productLine'],
    views: [knowledgeUse, ticketTimes],
    cases: {
      cells: ['kind', 'language', 'helpful', 'solvedWithoutTicket', 'fact'],
      sql: `WITH ${ASKED}, ${COUNTED} SELECT * FROM counted`,
    },
    columns: ['language', 'searches', 'withoutResult', 'zeroResultRate', 'votes', 'helpfulRate', 'solvedWithoutTicket', 'selfServiceRate', 'articles', 'stale'],
    sql: `WITH ${ASKED}, ${COUNTED},
      demand AS (SELECT nullif(count(*) FILTER (WHERE c."solvedWithoutTicket" OR c.kind = 'ticket'), 0) AS cases FROM counted c, asked a WHERE ${WITHOUT_ARTICLE})
      SELECT language, ${SEARCHES}::int AS searches, ${of('missed')}::int AS "withoutResult", ${share(of('missed'), SEARCHES)} AS "zeroResultRate",
        ${of('voted')}::int AS votes, ${share(of('voted', 'helpful'), of('voted'))} AS "helpfulRate", ${of('voted', '"solvedWithoutTicket"')}::int AS "solvedWithoutTicket",
        ${share(of('voted', '"solvedWithoutTicket"'), '(SELECT cases FROM demand)')} AS "selfServiceRate", ${of('standing')}::int AS articles, ${of('stale')}::int AS stale
      FROM counted WHERE kind <> 'ticket' GROUP BY 1 ORDER BY 1`,
  },
];
