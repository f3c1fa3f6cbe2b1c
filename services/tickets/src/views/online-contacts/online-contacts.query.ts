import { Inject, Injectable } from '@nestjs/common';
import type { OnlineContactKind } from '@rapport/contracts-tickets';
import { Pages, PartiesQuery, Runner, VIEWS, type Page } from '@rapport/service-host';
import { DataSource } from 'typeorm';
import type { ListOnlineContactsRequest } from '../../http/intake.requests.js';
import { forumPostNotFound } from '../../online-contact/online-contact.errors.js';
import { onlineContacts } from './online-contacts.projection.js';
import { OnlineContactRow } from './online-contacts.row.js';

/** Posts and chats, the oldest first unless asked otherwise. */
@Injectable()
export class OnlineContactsQuery {
  constructor(
    @Inject(VIEWS) private readonly views: DataSource,
    private readonly pages: Pages,
    private readonly parties: PartiesQuery,
    private readonly runner: Runner,
  ) {}

  async list(kind: OnlineContactKind, { place, hidden, partyId, sort, limit, cursor }: ListOnlineContactsRequest): Promise<Page<OnlineContactRow> & { readonly parked: number }> {
    const rows = this.views.getRepository(OnlineContactRow).createQueryBuilder('row').andWhere('row.kind = :kind', { kind });
    if (place !== undefined) rows.andWhere('row.place = :place', { place });
    if (hidden !== undefined) rows.andWhere('row.hidden = :hidden', { hidden });
    const parties = await this.parties.sameCustomer(partyId);
    if (parties !== undefined) rows.andWhere('row.partyId IN (:...parties)', { parties });
    const page = await this.pages.page({ rows, sortable: ['happenedAt'], key: 'contactId', sort, limit, cursor, list: `${kind} ${JSON.stringify({ place, hidden, partyId })}` });

    return { ...page, parked: await this.runner.parkedCount(onlineContacts) };
  }

  /** @throws DomainError FORUM_POST_NOT_FOUND */
  async post(postId: string): Promise<OnlineContactRow> {
    const row = await this.views.getRepository(OnlineContactRow).findOneBy({ contactId: postId, kind: 'forum_post' });
    if (row === null) throw forumPostNotFound(postId);

    return row;
  }
}
