import { CONTACT_QUALITY_ITEMS } from '@rapport/contracts-tickets';
import { Inject, Injectable } from '@nestjs/common';
import { refuse } from '@rapport/event-sourcing';
import { hostRefusals, Pages, Restrictions, Runner, VIEWS, type Page } from '@rapport/service-host';
import { DataSource } from 'typeorm';
import { contactReviewNotFound } from '../../contact-review/contact-review.errors.js';
import type { ContactScore, ContactScoresRequest, ListContactReviewsRequest } from '../../http/quality.requests.js';
import { contactReviews } from './contact-reviews.projection.js';
import type { ContactReviewRow } from './contact-reviews.row.js';

const COUNTED = `"withdrawnBecause" IS NULL AND ($1::text IS NULL OR "agentId" = $1) AND ($2::text IS NULL OR medium = $2) AND ($3::timestamptz IS NULL OR "reviewedAt" >= $3) AND ($4::timestamptz IS NULL OR "reviewedAt" < $4)`;

const SCORES = {
  agent: `SELECT "agentId" AS of, count(*)::int AS reviews, sum(met)::int AS met, sum(missed)::int AS missed FROM contact_reviews WHERE ${COUNTED} GROUP BY 1 ORDER BY 1`,
  item: `
SELECT judged ->> 'item' AS of, count(*)::int AS reviews, (count(*) FILTER (WHERE judged ->> 'finding' = 'met'))::int AS met, (count(*) FILTER (WHERE judged ->> 'finding' = 'missed'))::int AS missed
FROM contact_reviews CROSS JOIN LATERAL jsonb_array_elements(findings) AS judged WHERE ${COUNTED} GROUP BY 1 ORDER BY 1`,
} as const;

/** Judged contacts, and what they come to by person and by item. */
@Injectable()
export class ContactReviewsQuery {
  constructor(
    @Inject(VIEWS) private readonly views: DataSource,
    private readonly restrictions: Restrictions,
    private readonly pages: Pages,
    private readonly runner: Runner,
  ) {}

  async list({ agentId, medium, ticketId, from, until, sort, limit, cursor }: ListContactReviewsRequest): Promise<Page<ContactReviewRow> & { readonly parked: number }> {
    const rows = this.restrictions.rows(contactReviews);
    const filters = { agentId, medium, ticketId };
    for (const [column, value] of Object.entries(filters)) if (value !== undefined) rows.andWhere(`row.${column} = :${column}`, { [column]: value });
    if (from !== undefined) rows.andWhere('row.reviewedAt >= :from', { from });
    if (until !== undefined) rows.andWhere('row.reviewedAt < :until', { until });
    const page = await this.pages.page({ rows, sortable: ['reviewedAt'], key: 'reviewId', sort, limit, cursor, list: `contact-reviews ${JSON.stringify({ ...filters, from, until })}` });

    return { ...page, parked: await this.runner.parkedCount(contactReviews) };
  }

  /** @throws DomainError CONTACT_REVIEW_NOT_FOUND, VIEW_PARKED */
  async one(reviewId: string): Promise<ContactReviewRow> {
    const row = await this.restrictions.one(contactReviews, { reviewId });
    if (await this.runner.keyParked(contactReviews, reviewId)) throw refuse(hostRefusals.VIEW_PARKED, { view: contactReviews.name, key: reviewId });
    if (row === null) throw contactReviewNotFound(reviewId);

    return row;
  }

  /** What was met of what was looked at, by person or by item; those that were withdrawn, or name a restricted ticket, do not count. */
  async scores({ by = 'agent', agentId, medium, from, until }: ContactScoresRequest): Promise<{ readonly items: readonly ContactScore[] }> {
    const found = await this.views.query<Pick<ContactScore, 'of' | 'reviews' | 'met' | 'missed'>[]>(SCORES[by], [agentId ?? null, medium ?? null, from ?? null, until ?? null]);

    return { items: found.map((score) => ({ ...score, share: score.met + score.missed === 0 ? null : score.met / (score.met + score.missed), ...wordsOf(by, score.of) })) };
  }
}

const wordsOf = (by: 'agent' | 'item', code: string): Pick<ContactScore, 'zh' | 'en'> => {
  const item = by === 'agent' ? undefined : CONTACT_QUALITY_ITEMS.find((each) => each.code === code);
  return { zh: item?.zh ?? null, en: item?.en ?? null };
};
