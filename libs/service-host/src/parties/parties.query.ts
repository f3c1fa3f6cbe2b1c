import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { VIEWS } from '../host-tokens.js';

const CUSTOMER = `
WITH RECURSIVE joined AS (
  SELECT $1::uuid AS id, 0 AS steps
  UNION
  SELECT p."customerId", steps + 1 FROM joined JOIN parties p ON p."partyId" = joined.id WHERE steps < 32
)
SELECT id FROM joined ORDER BY steps DESC LIMIT 1`;

const MEMBERS = `
WITH RECURSIVE members AS (
  SELECT $1::uuid AS id
  UNION
  SELECT p."partyId" FROM members JOIN parties p ON p."customerId" = members.id
)
SELECT id FROM members ORDER BY id = $1::uuid DESC, id`;

/** A customer and everybody who turned out to be the same. */
export interface CustomerParties {
  readonly customerId: string;
  /** The customer's own party id first. */
  readonly partyIds: readonly string[];
}

/** Follows joinings from a party to its customer and back to all of the customer's parties. A party never heard of stands for itself. */
@Injectable()
export class PartiesQuery {
  constructor(@Inject(VIEWS) private readonly views: DataSource) {}

  async resolve(partyId: string): Promise<CustomerParties> {
    const [found] = await this.views.query<{ id: string }[]>(CUSTOMER, [partyId]);
    const customerId = found?.id ?? partyId;
    const members = await this.views.query<{ id: string }[]>(MEMBERS, [customerId]);

    return { customerId, partyIds: members.map(({ id }) => id) };
  }

  /** The parties whose rows answer a filter by party: those of the same customer; undefined without a filter. */
  async sameCustomer(partyId: string | undefined): Promise<readonly string[] | undefined> {
    return partyId === undefined ? undefined : (await this.resolve(partyId)).partyIds;
  }
}
