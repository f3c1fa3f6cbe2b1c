import type { WhatIf } from '@rapport/business-time';
import type { PostgresEventLog } from '@rapport/event-log';
import { instant, type Instant } from '@rapport/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import { LOG, NOW, Pages, PartiesQuery, Restrictions } from '@rapport/service-host';
import type { Proposal } from '../../clock-policy/proposal.rule.js';
import { simulated, type PastTicket } from '../../clock-policy/simulation.rule.js';
import { clockStoryOf } from '../../ticket/clock-story.rule.js';
import { simulationPeriodEmpty } from '../../ticket/clocks.errors.js';
import { ClockPoliciesQuery } from '../clock-policies/clock-policies.query.js';
import { CustomerClassesQuery } from '../customer-classes/customer-classes.query.js';
import { queue } from '../queue/queue.projection.js';
import type { QueueRow } from '../queue/queue.row.js';
import { ServiceCalendarsQuery } from '../service-calendars/service-calendars.query.js';

/** One page of a simulation: tickets opened from `from` until before `to`, judged as of `until`. */
export interface SimulationPage {
  readonly proposal: Proposal;
  readonly from: Instant;
  readonly to: Instant;
  readonly until: Instant | undefined;
  readonly limit: number | undefined;
  readonly cursor: string | undefined;
}

/** What other rules would have changed for tickets of the past, page by page, from their own events. */
@Injectable()
export class SimulationsQuery {
  constructor(
    @Inject(LOG) private readonly log: PostgresEventLog,
    @Inject(NOW) private readonly now: () => Instant,
    private readonly restrictions: Restrictions,
    private readonly pages: Pages,
    private readonly policies: ClockPoliciesQuery,
    private readonly calendars: ServiceCalendarsQuery,
    private readonly classes: CustomerClassesQuery,
    private readonly parties: PartiesQuery,
  ) {}

  /** `total`: tickets of the whole period, those from elsewhere included, by what their records tell. @throws DomainError SIMULATION_PERIOD_EMPTY, BAD_CURSOR, and what policies and calendars are refused for */
  async page({ proposal, from, to, until = this.now(), limit, cursor }: SimulationPage): Promise<WhatIf & { readonly until: Instant; readonly total: number; readonly read: number; readonly next?: string }> {
    if (from >= to) throw simulationPeriodEmpty(from, to);
    const rows = this.restrictions.rows(queue).andWhere('row.openedAt >= :from AND row.openedAt < :to', { from, to });
    const total = await rows.clone().getCount();
    const { items, next } = await this.pages.page({ rows, sortable: ['openedAt'], key: 'ticketId', limit, cursor, list: `simulation ${JSON.stringify([from, to])}` });
    const policies = (await this.policies.list()).items.filter(({ archived }) => !archived).map(({ content }) => content);
    const calendars = (await this.calendars.list()).items.map(({ content }) => content);
    const tickets = await Promise.all(items.map((row) => this.past(row)));

    return { ...simulated(proposal, { policies, calendars }, tickets, until), until: instant(until), total, read: items.length, ...(next === undefined ? {} : { next }) };
  }

  private async past({ ticketId, requesterId }: QueueRow): Promise<PastTicket> {
    const [events, parties] = await Promise.all([this.log.readStream(`ticket-${ticketId}`), this.parties.sameCustomer(requesterId)]);

    return { ticketId, customerClass: await this.classes.ofAny(parties ?? [requesterId]), story: clockStoryOf(events) };
  }
}
