import type { TicketCategory, TicketChannel, TicketNature, TicketPhase, TicketPriority } from '@rapport/contracts-tickets';
import { DomainError, ownMetadata } from '@rapport/event-sourcing';
import { repeating, type Worker, type WorkerContext } from '@rapport/service-host';
import { ticketAggregate } from '../ticket/ticket.decider.js';
import { OpeningTerms } from '../views/clock-policies/opening-terms.query.js';

/** How often is looked, in milliseconds. */
const EVERY = 1_000;

/** Tickets that are to be solved and that no department leads; what another system led is not ours to route. */
const UNROUTED = `
SELECT d."ticketId", d."requesterId", d.category, d.phase, d.nature, d.priority, d.channel, d.item, d."serviceItem", d.version
FROM queue q JOIN ticket_details d USING ("ticketId")
WHERE q.lead IS NULL AND q.open AND q.status NOT IN ('solved', 'satisfaction_check') AND d.source IS NULL AND d.category IS NOT NULL AND d.phase IS NOT NULL
ORDER BY q."openedAt" LIMIT 100`;

export interface Unrouted {
  readonly ticketId: string;
  readonly requesterId: string;
  readonly category: TicketCategory;
  readonly phase: TicketPhase;
  readonly nature: TicketNature | null;
  readonly priority: TicketPriority;
  readonly channel: TicketChannel | null;
  readonly item: string | null;
  readonly serviceItem: string | null;
  readonly version: number;
}

/** Gives one ticket what a caller's would have got when it was opened; somebody who was faster is not overruled. */
export const route = async ({ handle, now, provided }: Pick<WorkerContext, 'handle' | 'now' | 'provided'>, { ticketId, version, serviceItem, phase, ...ticket }: Unrouted): Promise<void> => {
  const terms = provided(OpeningTerms);
  const { routing, chosen } = await terms.ledBy(await terms.workItemOf(ticket.category, phase, serviceItem), ticket);
  const metadata = { ...ownMetadata('tickets', now(), 'route-unrouted', ticketId, String(version)), expectedVersion: version };
  await handle(ticketAggregate, ticketId, { type: 'RouteTicket', data: { ticketId, ...routing, reason: null, chosen }, metadata });
};

/**
 * Tickets that nobody asked for at a door (after a disappointed answer, for a visit by contract) get their department and their clocks within moments (TKT-12, TKT-29).
 *
 * Which department and which policy that is says the table and the policies of now, which a reaction does not know. It is looked up here, so that whatever opens tickets next has it too.
 */
export const routeUnrouted = (): Worker =>
  repeating(EVERY, async (context, ending) => {
    const { rows } = await context.pool.query<Unrouted>(UNROUTED);
    for (const row of rows) {
      if (ending.aborted) return;
      await route(context, row).catch((error: unknown) => {
        // It has changed since the view saw it: the next look sees what it is then.
        if (!(error instanceof DomainError)) throw error;
      });
    }
  });
