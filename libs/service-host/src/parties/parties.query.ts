import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { VIEWS } from '../host-tokens.js';

/** A line for each party asked for and each party of its customer, the customer's own first. */
const CUSTOMERS = `
WITH RECURSIVE joined AS (
  SELECT id AS party, id, 0 AS steps FROM unnest($1::uuid[]) AS asked (id)
  UNION
  SELECT party, p."customerId", steps + 1 FROM joined JOIN parties p ON p."partyId" = joined.id WHERE steps < 32
), customers AS (
  SELECT DISTINCT ON (party) party, id AS customer FROM joined ORDER BY party, steps DESC
), members AS (
  SELECT party, customer, customer AS member FROM customers
  UNION
  SELECT party, customer, p."partyId" FROM members JOIN parties p ON p."customerId" = members.member
)
SELECT party, customer, member FROM members ORDER BY party, member = customer DESC, member`;

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
    const [found] = (await this.resolveAll([partyId])).values();

    // Whoever is asked for is in the answer, known or not.
    return found!;
  }

  /** The customers of many parties at once, by party. */
  async resolveAll(partyIds: readonly string[]): Promise<ReadonlyMap<string, CustomerParties>> {
    const wanted = [...new Set(partyIds)];
    const found = wanted.length === 0 ? [] : await this.views.query<{ party: string; customer: string; member: string }[]>(CUSTOMERS, [wanted]);
    const customers = new Map<string, { customerId: string; partyIds: string[] }>();
    for (const { party, customer, member } of found) {
      const known = customers.get(party) ?? { customerId: customer, partyIds: [] };
      known.partyIds.push(member);
      customers.set(party, known);
    }

    return customers;
  }

  /** The parties whose rows answer a filter by party: those of the same customer; undefined without a filter. */
  async sameCustomer(partyId: string | undefined): Promise<readonly string[] | undefined> {
    return partyId === undefined ? undefined : (await this.resolve(partyId)).partyIds;
  }
}
