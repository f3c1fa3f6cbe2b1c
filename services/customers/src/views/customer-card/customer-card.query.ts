import { Inject, Injectable } from '@nestjs/common';
import { refuse } from '@rapport/event-sourcing';
import { hostRefusals, PartiesQuery, Runner, VIEWS } from '@rapport/service-host';
import { DataSource } from 'typeorm';
import type { CustomerCard, FileEntry } from '../../http/card.requests.js';
import { partyNotFound } from '../../party/party.errors.js';
import { FileRecordRow } from '../file-records/file-records.row.js';
import { customerCard } from './customer-card.projection.js';
import { CustomerCardRow } from './customer-card.row.js';

/** Entries of parts 3 and 5 that the card shows; the rest is in the timeline. */
const SHOWN = 50;

const TOTALS = `
SELECT currency, sum(amount)::float8 AS amount, count(*)::int AS purchases
FROM file_records WHERE "partyId" = ANY($1::uuid[]) AND kind = 'purchase' GROUP BY currency ORDER BY currency`;

/** The file of a customer: its own card, and the records of everybody who has joined it. */
@Injectable()
export class CustomerCardQuery {
  constructor(
    @Inject(VIEWS) private readonly views: DataSource,
    private readonly parties: PartiesQuery,
    private readonly runner: Runner,
  ) {}

  /** @throws DomainError PARTY_NOT_FOUND, VIEW_PARKED */
  async one(partyId: string): Promise<CustomerCard> {
    const { customerId, partyIds } = await this.parties.resolve(partyId);
    if (await this.runner.keyParked(customerCard, customerId)) throw refuse(hostRefusals.VIEW_PARKED, { view: customerCard.name, key: customerId });
    const row = await this.views.getRepository(CustomerCardRow).findOneBy({ partyId: customerId });
    if (row === null) throw partyNotFound(customerId);
    const [transactions, operation, totals] = await Promise.all([
      this.records(partyIds, 'transactions'),
      this.records(partyIds, 'operation'),
      this.views.query<{ currency: string; amount: number; purchases: number }[]>(TOTALS, [partyIds]),
    ]);

    return {
      ...headOf(row, partyIds),
      personal: { name: row.name, address: row.address, phone: row.phone, email: row.email },
      organisation: { name: row.organisationName, nature: row.nature, headOffice: row.headOffice, bank: row.bank, phone: row.organisationPhone },
      transactions: { totals, entries: transactions },
      background: { viewOfCompany: row.viewOfCompany, contractFulfilment: row.contractFulfilment, credit: row.credit },
      operation: { openLoops: [...row.openLoops], entries: operation },
      version: row.version,
    };
  }

  private async records(partyIds: readonly string[], part: FileRecordRow['part']): Promise<FileEntry[]> {
    const rows = await this.views
      .getRepository(FileRecordRow)
      .createQueryBuilder('row')
      .where('row.partyId IN (:...partyIds) AND row.part = :part', { partyIds, part })
      .orderBy({ 'row.occurredAt': 'DESC', 'row.lane': 'DESC', 'row.position': 'DESC' })
      .take(SHOWN)
      .getMany();

    return rows.map(({ lane: _lane, position: _position, part: _part, contentField: _opaque, occurredAt, expectedAt, ...entry }) => ({ ...entry, occurredAt: new Date(occurredAt).toISOString(), expectedAt: expectedAt === null ? null : new Date(expectedAt).toISOString() }));
  }
}

const headOf = (row: CustomerCardRow, partyIds: readonly string[]) => ({
  customerId: row.partyId,
  partyIds: [...partyIds],
  number: row.number,
  kind: row.kind,
  level: row.level,
  managementClass: row.managementClass,
  goal: row.goal,
  classReason: row.classReason,
  distribution: row.distribution,
  chainPosition: row.chainPosition,
  marketType: row.marketType,
  possibleNeed: row.possibleNeed,
  sources: row.sources,
});
