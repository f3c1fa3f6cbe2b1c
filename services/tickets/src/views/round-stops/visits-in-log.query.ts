import { Inject, Injectable } from '@nestjs/common';
import type { PostgresEventLog } from '@rapport/event-log';
import { streamOf } from '@rapport/event-sourcing';
import { LOG, Restrictions, VIEWS } from '@rapport/service-host';
import { DataSource, In, IsNull, Not } from 'typeorm';
import { roundAggregate, roundDecider, type RoundEvent } from '../../round/round.decider.js';
import { NO_VISITS, visitsOf, type Visits } from '../../round/visits.rule.js';
import { RepairRow } from '../repairs/repairs.row.js';
import { TicketTiesQuery } from '../ticket-ties/ticket-ties.query.js';
import { RoundStopRow } from './round-stops.row.js';

/** Whether somebody was where a ticket sends them, by the rounds as they stand in the log. */
@Injectable()
export class VisitsInLogQuery {
  constructor(
    @Inject(LOG) private readonly log: Pick<PostgresEventLog, 'readStream'>,
    @Inject(VIEWS) private readonly views: DataSource,
    private readonly ties: TicketTiesQuery,
    private readonly restrictions: Restrictions,
  ) {}

  /** Visits for what was merged into a ticket are visits for it, and a repair where the customer is counts as one; of a ticket that is hidden, nothing is told. */
  async of(ticketId: string): Promise<Visits> {
    if (await this.restrictions.hides(ticketId)) return NO_VISITS;
    const tickets = In(await this.ties.ledAsOne(ticketId));
    const stops = await this.views.getRepository(RoundStopRow).find({ select: { stopId: true, roundId: true }, where: { ticketId: tickets } });
    const rounds = new Map(await Promise.all([...new Set(stops.map(({ roundId }) => roundId))].map(async (roundId) => [roundId, await this.stopsOf(roundId)] as const)));
    const visits = visitsOf(stops.flatMap(({ stopId, roundId }) => rounds.get(roundId)?.get(stopId) ?? []));

    return visits.done ? visits : { ...visits, done: await this.views.getRepository(RepairRow).existsBy({ ticketId: tickets, arrivedAt: Not(IsNull()) }) };
  }

  private async stopsOf(roundId: string) {
    const events = (await this.log.readStream(streamOf(roundAggregate, roundId))) as unknown as readonly RoundEvent[];

    return events.reduce(roundDecider.evolve, roundDecider.initial)?.stops;
  }
}
