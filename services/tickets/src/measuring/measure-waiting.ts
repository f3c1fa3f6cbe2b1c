import { instant, millisecondsOf, MINUTE, mintedId, ownMetadata } from '@rapport/event-sourcing';
import { repeating, type Worker, type WorkerContext } from '@rapport/service-host';
import type { TicketsSettings } from '../tickets.config.js';
import { surgeDeskAggregate } from '../surge-desk/surge-desk.decider.js';
import { waitingAt } from '../surge-desk/waiting.rule.js';

/** How often is looked whether the next time for measuring has come, in milliseconds. */
const EVERY = 1_000;

/** Teams with limits, and who waits there for their first word. */
const WAITING = `
SELECT d."deskId", d.team, count(q."ticketId")::int AS waiting, min(q."waitingSince") AS first, percentile_disc(0.5) WITHIN GROUP (ORDER BY q."waitingSince") AS middle
FROM surge_desks d LEFT JOIN queue q ON q.lead = d.team AND q.open AND q.status = 'received'
GROUP BY 1, 2`;

interface Found {
  readonly deskId: string;
  readonly team: string;
  readonly waiting: number;
  readonly first: Date | null;
  readonly middle: Date | null;
}

/** Measures every team that has limits. The same measuring has the same command ids, in whichever process. */
export const measureAll = async ({ pool, now, handle }: Pick<WorkerContext, 'pool' | 'now' | 'handle'>, round: string): Promise<void> => {
  const at = now();
  const { rows } = await pool.query<Found>(WAITING);
  for (const { deskId, team, waiting, first, middle } of rows) {
    const metadata = ownMetadata('tickets', at, 'measure-waiting', deskId, round);
    const since = (moment: Date | null) => (moment === null ? null : instant(moment.toISOString()));
    const measured = waitingAt({ waiting, first: since(first), middle: since(middle) }, at);
    await handle(surgeDeskAggregate, deskId, { type: 'MeasureWaiting', data: { deskId, team, measured, surgeId: mintedId(metadata.commandId, 'surge') }, metadata });
  }
};

/**
 * Measures waiting every few minutes by the clock of the log (TKT-28).
 *
 * A timer of the log would leave a fact behind with every measuring; this leaves one where a limit is crossed. Nothing is lost with a process: the next one measures what is then.
 */
export const measureWaiting = (): Worker => {
  let last = -1;

  return repeating(EVERY, async (context) => {
    const round = Math.floor(millisecondsOf(context.now()) / ((context.settings as unknown as TicketsSettings).TICKETS_SURGE_MEASURE_MINUTES * MINUTE));
    if (round === last) return;
    await measureAll(context, String(round));
    last = round;
  });
};
