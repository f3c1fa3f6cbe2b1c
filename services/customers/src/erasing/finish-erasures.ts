import type { ErasureScope } from '@rapport/contracts-customers';
import { instant, later, ownMetadata, type Instant } from '@rapport/event-sourcing';
import { gaugeOf, repeating, type Worker, type WorkerContext } from '@rapport/service-host';
import { carryOutErasure } from './carry-out-erasure.js';

/** How often is looked for erasures that broke off, in milliseconds. */
const EVERY = 2_000;
/** Whoever was asked carries an erasure out at once; what is younger than this is left to them. */
const GRACE = 5_000;

/** An erasure that was approved, while the facts of some of its parties are missing. */
export interface Unfinished {
  readonly partyId: string;
  readonly scope: ErasureScope;
  readonly reason: string;
  readonly requestedAt: Instant;
  readonly missing: readonly string[];
}

/** A party that had joined the customer when it was asked belongs to them too, though whoever asked may not have seen it yet. */
const UNFINISHED = `
SELECT a."partyId", a.scope, a.reason, a."requestedAt", m.missing
FROM erasures a, LATERAL (
  WITH RECURSIVE concerned AS (
    SELECT unnest(a."partyIds") AS id
    UNION
    SELECT p."partyId" FROM concerned JOIN parties p ON p."customerId" = concerned.id WHERE a.scope = 'customer' AND p."joinedAt" <= a."requestedAt"
  )
  SELECT array_agg(id ORDER BY id) AS missing FROM concerned WHERE NOT EXISTS (SELECT FROM erasures e WHERE e."partyId" = id AND e."erasedAt" IS NOT NULL)
) m
WHERE a.approved AND a."requestedAt" < $1 AND m.missing IS NOT NULL`;

/** Finishes one; nothing happens where somebody else was faster. */
export const finish = async ({ handle, keys, now, settings }: Pick<WorkerContext, 'handle' | 'keys' | 'now' | 'settings'>, { partyId, scope, reason, requestedAt, missing }: Unfinished): Promise<void> => {
  const metadata = ownMetadata('customers', now(), 'finish-erasure', partyId, requestedAt);
  await carryOutErasure({ handle, keys, state: settings.RAPPORT_STATE }, missing, { customerId: partyId, scope, reason }, metadata);
};

/**
 * An approved erasure goes on by itself when the process that carried it out has died: it is a fact, so that every start finds it in the view.
 *
 * What goes wrong is tried again with the next look; the gauge shows how many wait.
 */
export const finishErasures = (): Worker => {
  let waiting = 0;
  const looking = repeating(EVERY, async (context, ending) => {
    const { rows } = await context.pool.query<Omit<Unfinished, 'requestedAt'> & { readonly requestedAt: Date }>(UNFINISHED, [later(context.now(), -GRACE)]);
    waiting = rows.length;
    for (const row of rows) {
      if (ending.aborted) return;
      await finish(context, { ...row, requestedAt: instant(row.requestedAt.toISOString()) });
    }
  });

  return {
    ...looking,
    start: (context) => {
      gaugeOf('rapport_erasures_unfinished', 'Approved erasures of which facts are missing', () => Promise.resolve([{ value: waiting, labels: {} }]));

      return looking.start(context);
    },
  };
};
