import { Inject, Injectable } from '@nestjs/common';
import { Pages, VIEWS, type Page } from '@rapport/service-host';
import { DataSource } from 'typeorm';
import type { ListModerationsRequest } from '../../http/moderation.requests.js';
import { ModerationRow } from './moderation-log.row.js';

/** What moderators did, post by post. */
@Injectable()
export class ModerationLogQuery {
  constructor(
    @Inject(VIEWS) private readonly views: DataSource,
    private readonly pages: Pages,
  ) {}

  of(postId: string, { sort, limit, cursor }: ListModerationsRequest): Promise<Page<ModerationRow>> {
    const rows = this.views.getRepository(ModerationRow).createQueryBuilder('row').andWhere('row.contactId = :postId', { postId });

    return this.pages.page({ rows, sortable: ['moderatedAt'], key: 'entryId', sort, limit, cursor, list: `moderation-log ${postId}` });
  }
}
