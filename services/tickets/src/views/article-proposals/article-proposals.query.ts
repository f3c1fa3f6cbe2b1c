import { Inject, Injectable } from '@nestjs/common';
import { Pages, Runner, VIEWS, type Page } from '@rapport/service-host';
import { DataSource } from 'typeorm';
import type { ListArticleProposalsRequest } from '../../http/articles.requests.js';
import { articleProposals } from './article-proposals.projection.js';
import { ArticleProposalRow } from './article-proposals.row.js';

/** Searches without result; those that come back most often are asked for by `sort=-times`. */
@Injectable()
export class ArticleProposalsQuery {
  constructor(
    @Inject(VIEWS) private readonly views: DataSource,
    private readonly pages: Pages,
    private readonly runner: Runner,
  ) {}

  async list({ status, language, sort, limit, cursor }: ListArticleProposalsRequest): Promise<Page<ArticleProposalRow> & { readonly parked: number }> {
    const rows = this.views.getRepository(ArticleProposalRow).createQueryBuilder('row');
    if (status !== undefined) rows.andWhere('row.status = :status', { status });
    if (language !== undefined) rows.andWhere('row.language = :language', { language });
    const page = await this.pages.page({ rows, sortable: ['lastSeenAt', 'firstSeenAt', 'times'], key: 'searchId', sort, limit, cursor, list: `article-proposals ${JSON.stringify({ status, language })}` });

    return { ...page, parked: await this.runner.parkedCount(articleProposals) };
  }
}
