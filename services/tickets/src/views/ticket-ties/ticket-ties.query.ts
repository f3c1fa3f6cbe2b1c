import { Inject, Injectable } from '@nestjs/common';
import { Restrictions, VIEWS } from '@rapport/service-host';
import { DataSource } from 'typeorm';
import { ticketTies } from './ticket-ties.projection.js';
import { TicketTieRow } from './ticket-ties.row.js';

/** The ticket that one ends in by now; one with a thread of its own stands for itself. Two that were merged into each other at once, until one of the merges is undone, end the way too. */
const STANDING = `
WITH RECURSIVE way AS (
  SELECT $1::uuid AS id, ARRAY[$1::uuid] AS seen
  UNION ALL
  SELECT t."otherId", seen || t."otherId" FROM way JOIN ticket_ties t ON t."ticketId" = way.id AND t.tie = 'merged_into' AND t.mode = 'combined' AND t."endedAt" IS NULL WHERE NOT t."otherId" = ANY (seen)
)
SELECT id FROM way ORDER BY array_length(seen, 1) DESC LIMIT 1`;

/** A ticket with all whose threads are one with it. */
const WITH_MERGED = `
WITH RECURSIVE whole AS (
  SELECT $1::uuid AS id
  UNION
  SELECT t."ticketId" FROM whole JOIN ticket_ties t ON t."otherId" = whole.id AND t.tie = 'merged_into' AND t.mode = 'combined' AND t."endedAt" IS NULL
)
SELECT id FROM whole`;

/** SQL for the ids of all whose work is led as one with a ticket's, itself included: of those that keep their threads too. `ticketId` is SQL for its id. */
export const ledAsOne = (ticketId: string) => `
WITH RECURSIVE led AS (
  SELECT ${ticketId} AS id
  UNION
  SELECT t."ticketId" FROM led JOIN ticket_ties t ON t."otherId" = led.id AND t.tie = 'merged_into' AND t."endedAt" IS NULL
)
SELECT id FROM led`;

const MOST = 500;

/** Which tickets belong together. */
@Injectable()
export class TicketTiesQuery {
  constructor(
    @Inject(VIEWS) private readonly views: DataSource,
    private readonly restrictions: Restrictions,
  ) {}

  /** In both directions, the latest first. */
  async list(ticketId: string): Promise<{ readonly items: readonly TicketTieRow[] }> {
    const rows = this.restrictions.rows(ticketTies).andWhere('(row.ticketId = :ticketId OR row.otherId = :ticketId)', { ticketId });

    return { items: await rows.orderBy('row.since', 'DESC').addOrderBy('row.ticketId').addOrderBy('row.otherId').take(MOST).getMany() };
  }

  /** The ticket whose thread this one's is by now, as far as the views know; itself where it is not merged. */
  async standing(ticketId: string): Promise<string> {
    return (await this.views.query<{ id: string }[]>(STANDING, [ticketId]))[0]?.id ?? ticketId;
  }

  /** With itself and with those that keep their threads. */
  async ledAsOne(ticketId: string): Promise<readonly string[]> {
    return (await this.views.query<{ id: string }[]>(ledAsOne('$1::uuid'), [ticketId])).map(({ id }) => id);
  }

  /** With itself. */
  async withMerged(ticketId: string): Promise<readonly string[]> {
    return (await this.views.query<{ id: string }[]>(WITH_MERGED, [ticketId])).map(({ id }) => id);
  }
}
