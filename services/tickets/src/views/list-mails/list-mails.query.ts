import { Inject, Injectable } from '@nestjs/common';
import { Pages, Runner, VIEWS, type Page } from '@rapport/service-host';
import { DataSource } from 'typeorm';
import type { ListListMailsRequest, ListMailAnswer } from '../../http/distribution-lists.requests.js';
import { listMails } from './list-mails.projection.js';
import { ListMailRow } from './list-mails.row.js';

/** Whether a member `s` of the list is still to get a copy of the mail `m`: who was one when it was written, can be reached, and has none. Who is erased has no address. */
export const STILL_TO_GET = `s.subscribed AND s.address IS NOT NULL AND s."memberSince" <= m."writtenAt"
    AND NOT EXISTS (SELECT FROM list_mail_copies c WHERE c."mailId" = m."mailId" AND c."subscriptionId" = s."subscriptionId")`;

/** How many copies of mails went out, and how many members are still to get theirs. */
const COPIES = `
SELECT m."mailId", (SELECT count(*)::int FROM list_mail_copies c WHERE c."mailId" = m."mailId") AS sent,
  (SELECT count(*)::int FROM subscriptions s WHERE s."listId" = m."listId" AND ${STILL_TO_GET}) AS "toGo"
FROM list_mails m WHERE m."mailId" = ANY ($1)`;

interface Copies {
  readonly mailId: string;
  readonly sent: number;
  readonly toGo: number;
}

/** Mails to a list, the earliest first, and how far they have come. */
@Injectable()
export class ListMailsQuery {
  constructor(
    @Inject(VIEWS) private readonly views: DataSource,
    private readonly pages: Pages,
    private readonly runner: Runner,
  ) {}

  async ofList(listId: string, { sort, limit, cursor }: ListListMailsRequest): Promise<Page<ListMailAnswer> & { readonly parked: number }> {
    const rows = this.views.getRepository(ListMailRow).createQueryBuilder('row').where('row.listId = :listId', { listId });
    const page = await this.pages.page({ rows, sortable: ['writtenAt'], key: 'mailId', sort, limit, cursor, list: `list-mails ${listId}` });
    const found = await this.views.query<Copies[]>(COPIES, [page.items.map(({ mailId }) => mailId)]);
    const copies = new Map(found.map((each) => [each.mailId, each]));

    return { ...page, items: page.items.map((row) => ({ ...row, copiesSent: copies.get(row.mailId)?.sent ?? 0, copiesToGo: copies.get(row.mailId)?.toGo ?? 0 })), parked: await this.runner.parkedCount(listMails) };
  }
}
