import { Inject, Injectable } from '@nestjs/common';
import { Pages, Runner, VIEWS, type Page } from '@rapport/service-host';
import { DataSource } from 'typeorm';
import type { ListSetAsideMailsRequest } from '../../http/intake.requests.js';
import { setAsideMails } from './set-aside-mails.projection.js';
import { SetAsideMailRow } from './set-aside-mails.row.js';

/** Letters that were left unanswered. */
@Injectable()
export class SetAsideMailsQuery {
  constructor(
    @Inject(VIEWS) private readonly views: DataSource,
    private readonly pages: Pages,
    private readonly runner: Runner,
  ) {}

  async list({ reason, ticketId, sort, limit, cursor }: ListSetAsideMailsRequest): Promise<Page<SetAsideMailRow> & { readonly parked: number }> {
    const rows = this.views.getRepository(SetAsideMailRow).createQueryBuilder('row');
    if (reason !== undefined) rows.andWhere('row.reason = :reason', { reason });
    if (ticketId !== undefined) rows.andWhere('row.ticketId = :ticketId', { ticketId });
    const page = await this.pages.page({ rows, sortable: ['receivedAt'], key: 'mailId', sort, limit, cursor, list: `set-aside-mails ${JSON.stringify({ reason, ticketId })}` });

    return { ...page, parked: await this.runner.parkedCount(setAsideMails) };
  }
}
