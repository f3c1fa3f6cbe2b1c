import { Inject, Injectable } from '@nestjs/common';
import { PartiesQuery, VIEWS } from '@rapport/service-host';
import { DataSource, In } from 'typeorm';
import { CustomerClassRow } from './customer-classes.row.js';

/** In which class a customer is managed. */
@Injectable()
export class CustomerClassesQuery {
  constructor(
    @Inject(VIEWS) private readonly views: DataSource,
    private readonly parties: PartiesQuery,
  ) {}

  /** The class of the customer that a party turned out to be; null where there is none. */
  async ofCustomer(partyId: string): Promise<string | null> {
    return this.ofAny((await this.parties.resolve(partyId)).partyIds);
  }

  /** The class of any of a customer's parties; null where none has one. A key customer is one whichever party of theirs asks. */
  async ofAny(partyIds: readonly string[]): Promise<string | null> {
    const found = await this.views.getRepository(CustomerClassRow).find({ where: { partyId: In([...partyIds]) }, take: 200 });

    return (found.find(({ managementClass }) => managementClass === 'key') ?? found[0])?.managementClass ?? null;
  }
}
