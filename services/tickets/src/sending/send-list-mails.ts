import { DAY, DomainError, HOUR, instant, later, ownMetadata } from '@rapport/event-sourcing';
import { repeating, type Worker, type WorkerContext } from '@rapport/service-host';
import type { WrittenListMail } from '../subscription/subscription.commands.js';
import { subscriptionAggregate } from '../subscription/subscription.decider.js';
import { STILL_TO_GET } from '../views/list-mails/list-mails.query.js';

/** How often is looked, in milliseconds. */
const EVERY = 2_000;
/** Mails that were written a short time ago are looked for each time, older ones each so manieth time, so that a look costs no more with every mail that there ever was. */
const FRESH = HOUR;
const OLDEST = 30 * DAY;
const OLD_EACH = 30;
/** How many copies are found at once, and how many of them are on their way to the log at the same time. */
export const PORTION = 500;
const AT_ONCE = 20;

/** Members who are still to get a copy of a mail, the earliest mail first. */
const TO_GO = `
SELECT m."mailId", m."writtenAt", s."subscriptionId", s."listId", s."partyId"
FROM list_mails m JOIN subscriptions s ON s."listId" = m."listId" AND ${STILL_TO_GET}
WHERE m."writtenAt" > $1 AND (m."writtenAt", m."mailId", s."subscriptionId") > ($2, $3::uuid, $4::uuid)
ORDER BY m."writtenAt", m."mailId", s."subscriptionId" LIMIT ${PORTION}`;

const WRITTEN = `SELECT "mailId", "listName", text, "writtenAt" FROM list_mails WHERE "mailId" = ANY ($1)`;

export interface CopyToGo {
  readonly mailId: string;
  readonly writtenAt: Date;
  readonly subscriptionId: string;
  readonly listId: string;
  readonly partyId: string;
}

type Place = readonly [writtenAt: string, mailId: string, subscriptionId: string];
const NOBODY = '00000000-0000-0000-0000-000000000000';
const BEGINNING: Place = ['-infinity', NOBODY, NOBODY];

/** Gives a subscription its copy. The same mail and the same subscription are the same command, in whichever process and however often. */
const send = async ({ handle, now }: Pick<WorkerContext, 'handle' | 'now'>, mail: WrittenListMail, { subscriptionId, listId, partyId }: CopyToGo): Promise<void> => {
  const metadata = ownMetadata('tickets', now(), 'send-list-mails', mail.mailId, subscriptionId);
  await handle(subscriptionAggregate, subscriptionId, { type: 'RequestListMail', data: { subscriptionId, listId, partyId, mail }, metadata }).catch((error: unknown) => {
    // Erased or changed since the view saw it: the next look sees what it is then.
    if (!(error instanceof DomainError)) throw error;
  });
};

const sendPortion = async (context: Pick<WorkerContext, 'handle' | 'now' | 'pool'>, found: readonly CopyToGo[], ending: AbortSignal): Promise<void> => {
  const { rows } = await context.pool.query<Omit<WrittenListMail, 'writtenAt'> & { readonly writtenAt: Date }>(WRITTEN, [[...new Set(found.map(({ mailId }) => mailId))]]);
  const mails = new Map(rows.map((row) => [row.mailId, { ...row, writtenAt: instant(row.writtenAt.toISOString()) }]));
  for (let start = 0; start < found.length && !ending.aborted; start += AT_ONCE) {
    await Promise.all(found.slice(start, start + AT_ONCE).flatMap((copy) => (mails.has(copy.mailId) ? [send(context, mails.get(copy.mailId)!, copy)] : [])));
  }
};

/**
 * Members get their copies of what was written to their lists (TKT-42), in portions. Whoever writes a mail waits for none of them, and a process that ends in the middle repeats none.
 *
 * A reaction to the mail could not do it: who is a member is told in the lanes of the members.
 */
export const sendListMails = (every = EVERY): Worker => {
  let looks = 0;

  return repeating(every, async (context, ending) => {
    const since = later(context.now(), -(looks % OLD_EACH === 0 ? OLDEST : FRESH));
    looks += 1;
    for (let place = BEGINNING; !ending.aborted; ) {
      const { rows } = await context.pool.query<CopyToGo>(TO_GO, [since, ...place]);
      if (rows.length > 0) await sendPortion(context, rows, ending);
      const last = rows.length < PORTION ? undefined : rows.at(-1);
      if (last === undefined) return;
      place = [last.writtenAt.toISOString(), last.mailId, last.subscriptionId];
    }
  });
};
