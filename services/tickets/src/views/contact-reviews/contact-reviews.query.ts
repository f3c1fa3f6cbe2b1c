import { CONTACT_QUALITY_ITEMS } from '@rapport/contracts-tickets';
import { Inject, Injectable } from '@nestjs/common';
import { refuse } from '@rapport/event-sourcing';
import { hostRefusals, Pages, Runner, VIEWS, type Page } from '@rapport/service-host';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import { contactReviewNotFound } from '../../contact-review/contact-review.errors.js';
import type { ContactScore, ContactScoresRequest, ListContactReviewsRequest } from '../../http/quality.requests.js';
import { contactReviews } from './contact-reviews.projection.js';
import { ContactReviewRow } from './contact-reviews.row.js';

type Chosen = Pick<ListContactReviewsRequest, 'agentId' | 'medium' | 'from' | 'until'>;

/** Judged contacts, and what they come to by person and by item. */
@Injectable()
export class ContactReviewsQuery {
  constructor(
    @Inject(VIEWS) private readonly views: DataSource,
    private readonly pages: Pages,
    private readonly runner: Runner,
  ) {}

  async list({ ticketId, sort, limit, cursor, ...chosen }: ListContactReviewsRequest): Promise<Page<ContactReviewRow> & { readonly parked: number }> {
    const rows = this.chosen(chosen);
    if (ticketId !== undefined) rows.andWhere('row.ticketId = :ticketId', { ticketId });
    const page = await this.pages.page({ rows, sortable: ['reviewedAt'], key: 'reviewId', sort, limit, cursor, list: `contact-reviews ${JSON.stringify({ ticketId, ...chosen })}` });

    return { ...page, parked: await this.runner.parkedCount(contactReviews) };
  }

  /** @throws DomainError CONTACT_REVIEW_NOT_FOUND, VIEW_PARKED */
  async one(reviewId: string): Promise<ContactReviewRow> {
    const row = await this.views.getRepository(ContactReviewRow).findOneBy({ reviewId });
    if (await this.runner.keyParked(contactReviews, reviewId)) throw refuse(hostRefusals.VIEW_PARKED, { view: contactReviews.name, key: reviewId });
    if (row === null) throw contactReviewNotFound(reviewId);

    return row;
  }

  /** What was met of what was looked at, by person or by item; those that were withdrawn do not count. */
  async scores({ by = 'agent', ...chosen }: ContactScoresRequest): Promise<{ readonly items: readonly ContactScore[] }> {
    const rows = this.chosen(chosen).andWhere('row.withdrawnBecause IS NULL');
    const found = await (by === 'agent' ? byAgent(rows) : byItem(rows)).getRawMany<Pick<ContactScore, 'of' | 'reviews' | 'met' | 'missed'>>();

    return { items: found.map((score) => ({ ...score, share: score.met + score.missed === 0 ? null : score.met / (score.met + score.missed), ...wordsOf(by, score.of) })) };
  }

  private chosen({ agentId, medium, from, until }: Chosen): SelectQueryBuilder<ContactReviewRow> {
    const rows = this.views.getRepository(ContactReviewRow).createQueryBuilder('row');
    if (agentId !== undefined) rows.andWhere('row.agentId = :agentId', { agentId });
    if (medium !== undefined) rows.andWhere('row.medium = :medium', { medium });
    if (from !== undefined) rows.andWhere('row.reviewedAt >= :from', { from });
    if (until !== undefined) rows.andWhere('row.reviewedAt < :until', { until });

    return rows;
  }
}

const byAgent = (rows: SelectQueryBuilder<ContactReviewRow>) =>
  rows.select('row.agentId', 'of').addSelect('count(*)::int', 'reviews').addSelect('sum(row.met)::int', 'met').addSelect('sum(row.missed)::int', 'missed').groupBy('row.agentId').orderBy('row.agentId');

const byItem = (rows: SelectQueryBuilder<ContactReviewRow>) =>
  rows
    .innerJoin('jsonb_array_elements(row.findings)', 'judged', 'true')
    .select("judged.value->>'item'", 'of')
    .addSelect('count(*)::int', 'reviews')
    .addSelect("(count(*) FILTER (WHERE judged.value->>'finding' = 'met'))::int", 'met')
    .addSelect("(count(*) FILTER (WHERE judged.value->>'finding' = 'missed'))::int", 'missed')
    .groupBy("judged.value->>'item'")
    .orderBy("judged.value->>'item'");

const wordsOf = (by: 'agent' | 'item', code: string): Pick<ContactScore, 'zh' | 'en'> => {
  const item = by === 'agent' ? undefined : CONTACT_QUALITY_ITEMS.find((each) => each.code === code);
  return { zh: item?.zh ?? null, en: item?.en ?? null };
};
