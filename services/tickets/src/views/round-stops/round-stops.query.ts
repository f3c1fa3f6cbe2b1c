import { Injectable } from '@nestjs/common';
import { Pages, PartiesQuery, Restrictions, Runner, type Page } from '@rapport/service-host';
import type { ListRoundStopsRequest, ListRovingTicketsRequest } from '../../http/rounds.requests.js';
import { ticketDetails } from '../ticket-details/ticket-details.projection.js';
import type { TicketDetailsRow } from '../ticket-details/ticket-details.row.js';
import { ledAsOne } from '../ticket-ties/ticket-ties.query.js';
import { roundStops } from './round-stops.projection.js';
import type { RoundStopRow } from './round-stops.row.js';

/** Stops of rounds, and who still waits for one. */
@Injectable()
export class RoundStopsQuery {
  constructor(
    private readonly restrictions: Restrictions,
    private readonly pages: Pages,
    private readonly parties: PartiesQuery,
    private readonly runner: Runner,
  ) {}

  async list({ partyId, roundId, ticketId, agentId, day, status, sort, limit, cursor }: ListRoundStopsRequest): Promise<Page<RoundStopRow> & { readonly parked: number }> {
    const rows = this.restrictions.rows(roundStops);
    const partyIds = await this.parties.sameCustomer(partyId);
    if (partyIds !== undefined) rows.andWhere('row.partyId IN (:...partyIds)', { partyIds });
    const filters = { roundId, ticketId, agentId, day, status };
    for (const [column, value] of Object.entries(filters)) if (value !== undefined) rows.andWhere(`row.${column} = :${column}`, { [column]: value });
    const page = await this.restrictions.openedPage(roundStops, this.pages.page({ rows, sortable: ['from'], key: 'stopId', sort, limit, cursor, list: `round-stops ${JSON.stringify({ partyId, ...filters })}` }));

    return { ...page, parked: await this.runner.parkedCount(roundStops) };
  }

  /** Open tickets whose service is roving (TKT-05) and for which no stop is planned, was served or was released, nor for what was merged into them. */
  async unplanned({ sort, limit, cursor }: ListRovingTicketsRequest): Promise<Page<TicketDetailsRow>> {
    const rows = this.restrictions.rows(ticketDetails).andWhere(`row.place = 'roving'`).andWhere('row.endedAt IS NULL').andWhere('row.solvedAt IS NULL');
    rows.andWhere(`NOT EXISTS (SELECT FROM round_stops s WHERE s."ticketId" IN (${ledAsOne('"row"."ticketId"')}) AND s.status IN ('planned', 'served', 'released'))`);

    return this.restrictions.openedPage(ticketDetails, this.pages.page({ rows, sortable: ['openedAt'], key: 'ticketId', sort, limit, cursor, list: 'roving-tickets' }));
  }
}
