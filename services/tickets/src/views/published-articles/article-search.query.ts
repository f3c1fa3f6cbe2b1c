import { Inject, Injectable } from '@nestjs/common';
import type { ArticleLanguage, ArticleVisibility, Readership } from '@rapport/contracts-tickets';
import { VIEWS } from '@rapport/service-host';
import { DataSource } from 'typeorm';
import { articleNotFound } from '../../article/article.errors.js';
import { SEEN_BY } from '../../article-search/articles-seen.rule.js';
import { termsOf, tsqueryOf } from '../../article-search/segmenting.rule.js';
import { suggestionSteps, type SuggestedFor } from '../../article-search/suggestion-steps.rule.js';
import type { ArticleFoundAnswer, ArticleSearchAnswer, FacetsAnswer, SearchArticlesRequest, SuggestedArticleAnswer } from '../../http/article-search.requests.js';
import { PublishedArticleRow } from './published-articles.row.js';

type Facet = keyof FacetsAnswer;

/** The terms, who may see what, and the narrowing: $1 to $8. Title and keywords weigh more than the body; English words are stemmed, Chinese ones were segmented when they were published. */
const FOUND = `
  SELECT a.*, ts_rank(w.vector, w.query) AS rank
  FROM published_articles a
  CROSS JOIN LATERAL (SELECT CASE a.language WHEN 'en' THEN 'english' ELSE 'simple' END::regconfig AS config) c
  CROSS JOIN LATERAL (SELECT setweight(to_tsvector(c.config, a."headWords"), 'A') || setweight(to_tsvector(c.config, a."bodyWords"), 'C') AS vector, to_tsquery(c.config, $1) AS query) w
  WHERE ($1 = '' OR w.vector @@ w.query) AND a.visibility = ANY ($2)
    AND ($3::text IS NULL OR a.kind = $3) AND ($4::text IS NULL OR a.phase = $4) AND ($5::text IS NULL OR a.audience IN ($5, 'both'))
    AND ($6::text IS NULL OR a."productLine" = $6) AND ($7::text IS NULL OR a.language = $7) AND ($8::text IS NULL OR a.format = $8)`;

const BEST = `SELECT "articleId", edition, kind, audience, phase, "productLine", format, keywords, language, title, left(body, 200) AS excerpt, visibility, "reviewDue", helpful, unhelpful
  FROM (${FOUND}) found ORDER BY (language = $10) IS TRUE DESC, rank DESC, helpful - unhelpful DESC, "publishedAt" DESC, "articleId" LIMIT $9`;

const COUNTED = `SELECT kind, phase, audience, "productLine", format, language, count(*)::int AS count,
    CASE 0 WHEN grouping(kind) THEN 'kind' WHEN grouping(phase) THEN 'phase' WHEN grouping(audience) THEN 'audience' WHEN grouping("productLine") THEN 'productLine' WHEN grouping(format) THEN 'format' WHEN grouping(language) THEN 'language' ELSE 'all' END AS facet
  FROM (${FOUND}) found GROUP BY GROUPING SETS ((kind), (phase), (audience), ("productLine"), (format), (language), ())`;

type Counted = Readonly<Record<Facet, string | null>> & { readonly facet: Facet | 'all'; readonly count: number };

/** Articles that readers find, step by step (KBS-07): each answer says by what the next step could narrow it. */
@Injectable()
export class ArticleSearchQuery {
  constructor(@Inject(VIEWS) private readonly views: DataSource) {}

  /** `first`: the language whose articles come before the others. */
  async search(request: SearchArticlesRequest, readership: Readership, first: ArticleLanguage | null = null): Promise<ArticleSearchAnswer> {
    const asked = this.asked(request, readership);
    // Words were said, and none of them can be looked for.
    if (asked === null) return { items: [], total: 0, facets: facetsOf([]) };
    const [items, counts] = await Promise.all([this.views.query<ArticleFoundAnswer[]>(BEST, [...asked, request.limit ?? 10, first]), this.views.query<Counted[]>(COUNTED, [...asked])]);

    return { items, total: counts.find(({ facet }) => facet === 'all')?.count ?? 0, facets: facetsOf(counts) };
  }

  /** For words that somebody wrote without searching, step by step; any of the words only where nothing has all of them. Nothing is noted of it. */
  async suggested(wanted: SuggestedFor, readership: Readership, limit: number): Promise<{ readonly items: readonly SuggestedArticleAnswer[] }> {
    const items: SuggestedArticleAnswer[] = [];
    for (const { step, terms, phase } of suggestionSteps(wanted)) {
      if (items.length === limit || (step === 'any_word' && items.length > 0)) break;
      const found = await this.views.query<ArticleFoundAnswer[]>(BEST, [terms, SEEN_BY[readership], null, phase, null, null, null, null, limit, null]);
      const others = found.filter(({ articleId }) => items.every((known) => known.articleId !== articleId));
      items.push(...others.slice(0, limit - items.length).map((article) => ({ ...article, step })));
    }

    return { items };
  }

  /** One that the reader may see. @throws DomainError ARTICLE_NOT_FOUND */
  async one(articleId: string, readership: Readership): Promise<PublishedArticleRow> {
    const row = await this.views.getRepository(PublishedArticleRow).findOneBy({ articleId });
    if (row === null || !SEEN_BY[readership].includes(row.visibility)) throw articleNotFound(articleId);

    return row;
  }

  private asked({ q = '', kind, phase, audience, productLine, language, format }: SearchArticlesRequest, readership: Readership) {
    const terms = tsqueryOf(termsOf(q));
    const seen: readonly ArticleVisibility[] = SEEN_BY[readership];

    return q !== '' && terms === '' ? null : [terms, seen, kind ?? null, phase ?? null, audience ?? null, productLine ?? null, language ?? null, format ?? null];
  }
}

/** The values of each facet among what was found, the most frequent first. */
const facetsOf = (counts: readonly Counted[]): FacetsAnswer => {
  const of = (facet: Facet) =>
    counts
      .filter((counted) => counted.facet === facet && counted[facet] !== null)
      .map((counted) => ({ value: counted[facet]!, count: counted.count }))
      .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));

  return { kind: of('kind'), phase: of('phase'), audience: of('audience'), productLine: of('productLine'), format: of('format'), language: of('language') };
};
