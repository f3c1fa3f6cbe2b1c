import { Inject, Injectable } from '@nestjs/common';
import { VIEWS } from '@rapport/service-host';
import { DataSource } from 'typeorm';
import { judgedBy, matching, type Matched } from '../../clock-policy/matching.rule.js';
import type { ChosenPolicy } from '../../ticket/clocks.commands.js';
import { CustomerClassesQuery } from '../customer-classes/customer-classes.query.js';
import { ServiceCalendarsQuery } from '../service-calendars/service-calendars.query.js';
import { ClockPolicyRow } from './clock-policies.row.js';

/** Which policies there are, and which one a ticket gets. */
@Injectable()
export class ClockPoliciesQuery {
  constructor(
    @Inject(VIEWS) private readonly views: DataSource,
    private readonly calendars: ServiceCalendarsQuery,
    private readonly classes: CustomerClassesQuery,
  ) {}

  /** The newest version of each, in the order in which they are tried; archived ones last. */
  async list(): Promise<{ readonly items: readonly ClockPolicyRow[] }> {
    const items = await this.views.getRepository(ClockPolicyRow).createQueryBuilder('row').orderBy('row.archived').addOrderBy('row.order').addOrderBy('row.code').limit(500).getMany();

    return { items };
  }

  /** The policy that fits a ticket now, with its calendars, and the class of the customer; null where none does. */
  async chosenFor(requesterId: string, ticket: Omit<Matched, 'customerClass'>): Promise<ChosenPolicy | null> {
    const policies = (await this.list()).items.filter(({ archived }) => !archived).map(({ content }) => content);
    if (policies.length === 0) return null;
    const customerClass = await this.classes.ofCustomer(requesterId);
    const policy = matching(policies, { ...ticket, customerClass });

    return policy === null ? null : { judgedBy: judgedBy(policy, (await this.calendars.list()).items.map(({ content }) => content)), customerClass };
  }
}
