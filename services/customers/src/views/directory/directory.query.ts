import { Inject, Injectable } from '@nestjs/common';
import { Pages, VIEWS, type Page } from '@rapport/service-host';
import { DataSource } from 'typeorm';
import type { ListCustomersRequest } from '../../http/reading.requests.js';
import { emailAddress, phoneNumber } from '../../party/contact-point.rule.js';
import { readPartyNumber } from '../../party/party-number.rule.js';
import { DirectoryRow } from './directory.row.js';

/** The directory, filtered, sorted and cut into pages; look-up by number, phone or e-mail however they are typed, and by name. */
@Injectable()
export class DirectoryQuery {
  constructor(
    @Inject(VIEWS) private readonly views: DataSource,
    private readonly pages: Pages,
  ) {}

  list({ sort, limit, cursor, ...filters }: ListCustomersRequest): Promise<Page<DirectoryRow>> {
    const rows = this.views.getRepository(DirectoryRow).createQueryBuilder('row');
    const { kind, level, managementClass, nature, distribution, chainPosition, marketType, number, phone, email, name, sourceNumber, joined } = filters;
    const equal = { kind, distribution, chainPosition, marketType, sourceNumber };
    const among = { level, managementClass, nature };
    for (const [column, value] of Object.entries(equal)) if (value !== undefined) rows.andWhere(`row.${column} = :${column}`, { [column]: value });
    for (const [column, values] of Object.entries(among)) if (values !== undefined) rows.andWhere(`row.${column} IN (:...${column})`, { [column]: values });
    if (number !== undefined) rows.andWhere('row.number = :number', { number: readPartyNumber(number) });
    if (phone !== undefined) rows.andWhere('row.phone = :phone', { phone: phoneNumber(phone) });
    if (email !== undefined) rows.andWhere('row.email = :email', { email: emailAddress(email) });
    if (name !== undefined) rows.andWhere('row.name = :name', { name: name.trim() });
    if (joined !== undefined) rows.andWhere(`row.customerId IS ${joined ? 'NOT NULL' : 'NULL'}`);

    return this.pages.page({ rows, sortable: ['number', 'openedAt', 'lastContactAt', 'contacts', 'purchases'], key: 'partyId', sort, limit, cursor, list: `directory ${JSON.stringify(filters)}` });
  }
}
