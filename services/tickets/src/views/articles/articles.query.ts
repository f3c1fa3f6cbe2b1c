import { Inject, Injectable } from '@nestjs/common';
import { Pages, Runner, VIEWS, type Page } from '@rapport/service-host';
import { DataSource } from 'typeorm';
import { articleNotFound } from '../../article/article.errors.js';
import type { ListArticlesRequest } from '../../http/articles.requests.js';
import { articles } from './articles.projection.js';
import { ArticleRow } from './articles.row.js';

/** Articles as their authors see them, those that lie longest first unless asked otherwise. */
@Injectable()
export class ArticlesQuery {
  constructor(
    @Inject(VIEWS) private readonly views: DataSource,
    private readonly pages: Pages,
    private readonly runner: Runner,
  ) {}

  async list({ status, owner, language, ticketId, complaintId, sort, limit, cursor }: ListArticlesRequest): Promise<Page<ArticleRow> & { readonly parked: number }> {
    const rows = this.views.getRepository(ArticleRow).createQueryBuilder('row');
    if (status !== undefined) rows.andWhere('row.status IN (:...status)', { status: [...status] });
    if (owner !== undefined) rows.andWhere('row.owner = :owner', { owner });
    if (language !== undefined) rows.andWhere('row.language = :language', { language });
    if (ticketId !== undefined) rows.andWhere('row.ticketId = :ticketId', { ticketId });
    if (complaintId !== undefined) rows.andWhere('row.complaintId = :complaintId', { complaintId });
    const page = await this.pages.page({ rows, sortable: ['changedAt', 'draftedAt', 'helpful', 'unhelpful'], key: 'articleId', sort, limit, cursor, list: `articles ${JSON.stringify({ status, owner, language, ticketId, complaintId })}` });

    return { ...page, parked: await this.runner.parkedCount(articles) };
  }

  /** @throws DomainError ARTICLE_NOT_FOUND */
  async one(articleId: string): Promise<ArticleRow> {
    const row = await this.views.getRepository(ArticleRow).findOneBy({ articleId });
    if (row === null) throw articleNotFound(articleId);

    return row;
  }
}
