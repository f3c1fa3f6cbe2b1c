import { Inject, Injectable } from '@nestjs/common';
import { Pages, VIEWS, type Page } from '@rapport/service-host';
import { DataSource } from 'typeorm';
import type { ListAbuseReportsRequest } from '../../http/moderation.requests.js';
import { AbuseReportRow } from './abuse-reports.row.js';

/** Reports of abuse, the oldest first unless asked otherwise. */
@Injectable()
export class AbuseReportsQuery {
  constructor(
    @Inject(VIEWS) private readonly views: DataSource,
    private readonly pages: Pages,
  ) {}

  list({ postId, status, sort, limit, cursor }: ListAbuseReportsRequest): Promise<Page<AbuseReportRow>> {
    const rows = this.views.getRepository(AbuseReportRow).createQueryBuilder('row');
    if (postId !== undefined) rows.andWhere('row.contactId = :postId', { postId });
    if (status !== undefined) rows.andWhere('row.status = :status', { status });

    return this.pages.page({ rows, sortable: ['reportedAt'], key: 'reportId', sort, limit, cursor, list: `abuse-reports ${JSON.stringify({ postId, status })}` });
  }
}
