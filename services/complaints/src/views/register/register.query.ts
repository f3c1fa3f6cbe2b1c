import { Injectable } from '@nestjs/common';
import { Pages, PartiesQuery, Restrictions, Runner, type Page } from '@rapport/service-host';
import { receiptNumberInvalid } from '../../complaint/complaint.errors.js';
import { readReceiptNumber } from '../../complaint/receipt-number.rule.js';
import type { ListComplaintsRequest } from '../../http/complaints.requests.js';
import { register } from './register.projection.js';
import type { RegisterRow } from './register.row.js';

/** The register, filtered, sorted and cut into pages. */
@Injectable()
export class RegisterQuery {
  constructor(
    private readonly restrictions: Restrictions,
    private readonly pages: Pages,
    private readonly runner: Runner,
    private readonly parties: PartiesQuery,
  ) {}

  /** @throws DomainError RECEIPT_NUMBER_INVALID, BAD_SORT, BAD_CURSOR */
  async list({ sort, limit, cursor, receiptNumber, ...filters }: ListComplaintsRequest): Promise<Page<RegisterRow> & { readonly parked: number }> {
    const { status, channel, content, intake, partyId, ...exact } = filters;
    const parties = await this.parties.sameCustomer(partyId);
    const rows = this.restrictions.rows(register);
    for (const [column, codes] of Object.entries({ status, channel, content, intake, partyId: parties })) if (codes !== undefined) rows.andWhere(`row.${column} IN (:...${column})`, { [column]: codes });
    for (const [column, value] of Object.entries({ ...exact, ...issuedAs(receiptNumber) })) if (value !== undefined) rows.andWhere(`row.${column} = :${column}`, { [column]: value });
    const page = await this.restrictions.openedPage(register, this.pages.page({ rows, sortable: ['lodgedAt', 'receiptNumber', 'status'], key: 'complaintId', sort, limit, cursor, list: `register ${JSON.stringify({ receiptNumber, ...filters })}` }));

    return { ...page, parked: await this.runner.parkedCount(register) };
  }
}

const issuedAs = (typed: string | undefined) => {
  if (typed === undefined) return {};
  const receiptNumber = readReceiptNumber(typed);
  if (receiptNumber === null) throw receiptNumberInvalid(typed);

  return { receiptNumber };
};
