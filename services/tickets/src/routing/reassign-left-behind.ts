import { DomainError, instant, later, ownMetadata, SECOND } from '@rapport/event-sourcing';
import { repeating, type Worker, type WorkerContext } from '@rapport/service-host';
import { shared } from '../agent/best-agent.rule.js';
import { ticketAggregate } from '../ticket/ticket.decider.js';
import { AgentsQuery } from '../views/agents/agents.query.js';

/** How often is looked, in milliseconds. */
const EVERY = 5_000;
/** What was found for the tickets of somebody who went away a moment ago is on its way to them. */
const ON_THE_WAY = 5 * SECOND;
/** How many are looked at in one look; the next one goes on behind them, so that those whom nobody fits hold up no others. */
export const MOST_LEFT_BEHIND = 200;

/** Tickets that wait for us in the hands of agents who are away, the longest wait first. */
const LEFT_BEHIND = `
SELECT q."ticketId", q."agentId", q."requesterId", q.lead, q.category, q.version, q."waitingSince", a.reason
FROM agents a JOIN queue q ON q."agentId" = a."agentId" AND q.open
WHERE NOT a.available AND a.since <= $1 AND q.status NOT IN ('solved', 'satisfaction_check', 'waiting_customer') AND (q."waitingSince", q."ticketId") > ($2, $3::uuid)
ORDER BY q."waitingSince", q."ticketId" LIMIT ${MOST_LEFT_BEHIND}`;

export interface LeftBehind {
  readonly ticketId: string;
  readonly agentId: string;
  readonly requesterId: string;
  readonly lead: string | null;
  readonly category: string | null;
  readonly version: number;
  readonly waitingSince: Date;
  readonly reason: string;
}

type Place = readonly [waitingSince: string, ticketId: string];
const BEGINNING: Place = ['-infinity', '00000000-0000-0000-0000-000000000000'];

/** Gives each ticket to whoever fits best now; one that was changed meanwhile is left to the next look. */
const reassign = async ({ handle, now, provided }: Pick<WorkerContext, 'handle' | 'now' | 'provided'>, rows: readonly LeftBehind[], ending: AbortSignal): Promise<void> => {
  const roster = provided(AgentsQuery);
  const found = shared(await roster.needs(rows), await roster.candidates(now()));
  for (const [index, { toAgentId }] of found.entries()) {
    const { ticketId, agentId: fromAgentId, version, reason } = rows[index]!;
    if (ending.aborted) return;
    if (toAgentId === null) continue;
    const metadata = { ...ownMetadata('tickets', now(), 'reassign-left-behind', ticketId, String(version)), expectedVersion: version };
    await handle(ticketAggregate, ticketId, { type: 'ReassignTicket', data: { ticketId, fromAgentId, agentId: toAgentId, reason }, metadata }).catch((error: unknown) => {
      if (!(error instanceof DomainError)) throw error;
    });
  }
};

/**
 * Nobody stays alone with somebody who is away (TKT-14): tickets that fitted nobody when their agent left, and those that began to wait for us afterwards, because
 * the customer wrote or the ticket was reopened, go to whoever fits as soon as somebody does.
 */
export const reassignLeftBehind = (every = EVERY): Worker => {
  let behind = BEGINNING;

  return repeating(every, async (context, ending) => {
    const { rows } = await context.pool.query<LeftBehind>(LEFT_BEHIND, [later(context.now(), -ON_THE_WAY), ...behind]);
    const last = rows.length < MOST_LEFT_BEHIND ? undefined : rows.at(-1);
    behind = last === undefined ? BEGINNING : [instant(last.waitingSince.toISOString()), last.ticketId];
    if (rows.length > 0) await reassign(context, rows, ending);
  });
};
