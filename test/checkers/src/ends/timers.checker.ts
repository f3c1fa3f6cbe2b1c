import { checker } from '../checker.js';
import { timerIdOf } from '../identity.js';
import { metaOf, millisecondsOf, type JsonObject, type LogRow, type TimerRow } from '../run-folder/records.js';
import type { RunFolder } from '../run-folder/run-folder.js';
import { bucketOf, buckets, Spill } from '../run-folder/spill.js';
import type { Findings } from '../verdict.js';

/** A timer's firing, as the log tells it. */
interface Fired {
  readonly id: string;
  readonly lane: number;
  readonly position: number;
  readonly dueAt: string;
  readonly recordedAt: string;
}

/** A timer that the facts of a command set. */
interface Due {
  readonly id: string;
  readonly lane: number;
  readonly position: number;
  readonly dueAt: string;
}

const LATENESS = 10_000;

/** Each timer fires once, never early, and none is past due at the end (invariant 8, I12); every fact that sets one has set it. */
export const timers = checker('timers', ['log', 'timers'], async (run, findings) => {
  const [fired, due, known] = [new Spill<Fired>(), new Spill<Due>(), new Spill<TimerRow>()];
  try {
    await gathered(run, fired, due, findings);
    for await (const timer of run.timers()) known.put(bucketOf(timer.timerId), timer);
    for (const bucket of buckets) await judged(run, [await known.bucket(bucket), await fired.bucket(bucket), await due.bucket(bucket)], findings);
  } finally {
    for (const spill of [fired, due, known]) spill.remove();
  }
});

const gathered = async (run: RunFolder, fired: Spill<Fired>, due: Spill<Due>, findings: Findings): Promise<void> => {
  let ordinals = { commandId: '', next: 0 };
  for await (const row of run.log()) {
    const { lane, position, recordedAt, commandId } = row;
    if (row.type === 'event-log.timer-elapsed') {
      const told = JSON.parse(row.data) as { readonly timerId: string; readonly dueAt: string };
      if (row.stream !== `timer-${told.timerId}` || commandId !== told.timerId) findings.broken('a timer elapsed in another stream or under another command than its own', { lane, position, stream: row.stream, timerId: told.timerId });
      fired.put(bucketOf(told.timerId), { id: told.timerId, lane, position, dueAt: told.dueAt, recordedAt });
      continue;
    }
    if (ordinals.commandId !== commandId) ordinals = { commandId, next: 0 };
    const wanted = dueOf(row);
    if (wanted === null) continue;
    const id = timerIdOf(commandId, ordinals.next);
    ordinals.next += 1;
    due.put(bucketOf(id), { id, lane, position, dueAt: wanted });
  }
};

/** Facts that set a timer, by the service that publishes them; records from elsewhere and the demonstration set none. */
const dueOf = (row: LogRow): string | null => {
  const setting = SETTING[row.type];
  if (setting === undefined || metaOf(row).origin !== 'live') return null;
  const due = (JSON.parse(row.data) as JsonObject)[setting];

  return typeof due === 'string' ? due : null;
};

const SETTING: Readonly<Record<string, string>> = {
  'tickets.ticket-opened': 'responseDueAt',
  'complaints.complaint-lodged': 'answerDueAt',
  'complaints.complaint-reopened': 'answerDueAt',
  'complaints.reply-mode-decided': 'dueAt',
  'surveys.invitation-sent': 'expiresAt',
};

const judged = async ({ run }: RunFolder, [known, fired, due]: readonly [readonly TimerRow[], readonly Fired[], readonly Due[]], findings: Findings): Promise<void> => {
  const now = millisecondsOf(run.logClockAtEnd ?? run.endedAt);
  const firings = Map.groupBy(fired, ({ id }) => id);
  const timersById = new Map(known.map((timer) => [timer.timerId, timer]));
  for (const timer of known) {
    findings.looked(timer.state);
    firedOnce(timer, firings.get(timer.timerId) ?? [], findings);
    const late = now - millisecondsOf(timer.dueAt);
    if (timer.state === 'pending' && late > (run.bounds?.timerLateness ?? LATENESS)) findings.broken('a timer is past due and has not fired', { timerId: timer.timerId, lane: timer.lane, dueAt: timer.dueAt, late });
  }
  for (const { id, lane, position } of fired) if (!timersById.has(id)) findings.broken('a timer fired that nobody set', { timerId: id, lane, position });
  for (const { id, lane, position, dueAt } of due) {
    const timer = timersById.get(id);
    findings.looked('facts that set a timer');
    if (timer === undefined) findings.broken('LOST: a fact set a timer that is not there', { timerId: id, lane, position, dueAt });
    else if (millisecondsOf(timer.dueAt) !== millisecondsOf(dueAt)) findings.broken('a timer is due at another time than its fact says', { timerId: id, lane, position, dueAt: timer.dueAt, expected: dueAt });
  }
};

const firedOnce = ({ timerId, lane, dueAt, state }: TimerRow, firings: readonly Fired[], findings: Findings): void => {
  const where = { timerId, lane, dueAt, positions: firings.map(({ position }) => position) };
  if (state === 'fired' && firings.length === 0) findings.broken('LOST: a timer counts as fired, and the log does not say so', where);
  if (state === 'pending' && firings.length > 0) findings.broken('a timer has fired and still counts as pending', where);
  if (firings.length > 1) findings.broken('a timer fired more than once', where);
  for (const { recordedAt, dueAt: told, lane: at, position } of firings) {
    if (millisecondsOf(recordedAt) < millisecondsOf(dueAt)) findings.broken('EARLY: a timer fired before it was due', { ...where, position, recordedAt });
    if (millisecondsOf(told) !== millisecondsOf(dueAt)) findings.broken('a timer tells another time than it was set for', { ...where, position, told });
    if (at !== lane) findings.broken('a timer fired in another lane than its own', { ...where, position, in: at });
  }
};

