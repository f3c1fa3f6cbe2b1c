import { Inject, Injectable } from '@nestjs/common';
import { VIEWS } from '@rapport/service-host';
import { DataSource } from 'typeorm';
import type { ArticleGapAnswer } from '../../http/articles.requests.js';

/**
 * Solved tickets, counted by what they were about, without those for which an article is published. Articles have no category: one is for tickets of a kind
 * if it was written from one of them, or if in their phase it names their product or their service item as product line or keyword.
 */
const GAPS = `
WITH solved AS (
  SELECT category, phase, "serviceItem", item, count(*)::int AS tickets, max("solvedAt") AS "lastSolvedAt", array_agg("ticketId") AS ids
  FROM ticket_details WHERE status IN ('solved', 'satisfaction_check', 'closed') AND "solvedAt" IS NOT NULL
  GROUP BY category, phase, "serviceItem", item
)
SELECT category, phase, "serviceItem", item, tickets, "lastSolvedAt" FROM solved s
WHERE NOT EXISTS (
  SELECT FROM published_articles p LEFT JOIN articles a ON a."articleId" = p."articleId"
  WHERE a."ticketId" = ANY (s.ids)
     OR (p.phase = s.phase AND EXISTS (
       SELECT FROM jsonb_array_elements_text(p.keywords || to_jsonb(ARRAY[coalesce(p."productLine", '')])) AS k(named) WHERE lower(k.named) IN (lower(s.item), lower(s."serviceItem"))
     ))
)
ORDER BY tickets DESC, "lastSolvedAt" DESC, category NULLS FIRST, item NULLS FIRST, "serviceItem" NULLS FIRST, phase NULLS FIRST LIMIT $1`;

/** What we solve again and again without having written it down (KBS-06). What is restricted is not counted. */
@Injectable()
export class ArticleGapsQuery {
  constructor(@Inject(VIEWS) private readonly views: DataSource) {}

  async list(limit: number): Promise<{ readonly items: readonly ArticleGapAnswer[] }> {
    return { items: await this.views.query<ArticleGapAnswer[]>(GAPS, [limit]) };
  }
}
