import { knowledgeUse } from '../views/knowledge-use/knowledge-use.projection.js';
import type { ReportDefinition } from './report-definition.js';
import { ASKED, chosen, share } from './statement-parts.js';

/** The last of some facts of each article before the period ends. */
const latest = (column: string, kinds: string) => `SELECT DISTINCT ON (k."subjectId") k."subjectId", k.${column} FROM knowledge_use k, asked a
        WHERE k.kind IN (${kinds}) AND k.at < a."to" ORDER BY k."subjectId", k.at DESC, k."factId"`;

/** How people help themselves. */
export const knowledgeReports: readonly ReportDefinition[] = [
  {
    id: 'RP-34',
    version: 1,
    name: { zh: '知识库', en: 'Knowledge base' },
    definition: {
      zh: '按语言：期间内的搜索次数、无结果次数及比例；期间内评价（每位读者以最后一次为准）的次数、有用率、无需再问即已解决的次数；期末在用的文章数，其中已过复核时间的。',
      en: 'By language: searches in the period, those without result and their share; what readers said in the period (the last word of each counts): votes, share of helpful ones, solved without asking anybody; articles in use at its end, and those whose accuracy should have been looked at by then.',
    },
    takes: [],
    views: [knowledgeUse],
    cases: {
      cells: ['kind', 'language'],
      sql: `WITH ${ASKED} SELECT CASE WHEN v.kind IN ('answered', 'missed') THEN 'article-search-' ELSE 'article-' END || v."subjectId" AS stream, v.kind, v.language ${chosen('knowledge_use', 'at')}`,
    },
    columns: ['language', 'searches', 'withoutResult', 'zeroResultRate', 'votes', 'helpfulRate', 'solvedWithoutTicket', 'articles', 'stale'],
    sql: `WITH ${ASKED},
      spoken AS (${latest('language', `'published'`)}),
      standing AS (${latest('kind', `'published', 'due', 'retired'`)}),
      votes AS (
        SELECT DISTINCT ON (k."subjectId", k."readerId") k."subjectId", k.helpful, k.solved FROM knowledge_use k, asked a
        WHERE k.kind = 'voted' AND k.at >= a."from" AND k.at < a."to" ORDER BY k."subjectId", k."readerId", k.at DESC, k."factId"),
      figures AS (
        SELECT k.language, 1 AS searches, (k.kind = 'missed')::int AS missed, 0 AS votes, 0 AS helpful, 0 AS solved, 0 AS articles, 0 AS stale FROM knowledge_use k, asked a
        WHERE k.kind IN ('answered', 'missed') AND k.at >= a."from" AND k.at < a."to"
        UNION ALL SELECT s.language, 0, 0, 1, v.helpful::int, v.solved::int, 0, 0 FROM votes v JOIN spoken s USING ("subjectId")
        UNION ALL SELECT s.language, 0, 0, 0, 0, 0, 1, (n.kind = 'due')::int FROM standing n JOIN spoken s USING ("subjectId") WHERE n.kind <> 'retired')
      SELECT language, sum(searches)::int AS searches, sum(missed)::int AS "withoutResult", ${share('sum(missed)', 'sum(searches)')} AS "zeroResultRate",
        sum(votes)::int AS votes, ${share('sum(helpful)', 'sum(votes)')} AS "helpfulRate", sum(solved)::int AS "solvedWithoutTicket", sum(articles)::int AS articles, sum(stale)::int AS stale
      FROM figures GROUP BY 1 ORDER BY 1`,
  },
];
