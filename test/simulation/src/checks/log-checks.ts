import { eventIdOf } from '@rapport/event-sourcing';
import type { Try } from '../platform/caller.js';
import { endsByItself } from '../platform/accounts.js';
import { laneOf, numberOf, streamKey, type LogRow, type LogRows } from '../postgres/log-rows.js';

type Report = (problem: string) => void;

export const typeOf = (log: LogRows, row: LogRow) => log.types[row.type - 1]!;
export const categoryOf = (log: LogRows, row: LogRow) => log.categories[row.category - 1]!;

const ids = new WeakMap<LogRow, string>();

/** Asked of each row at every step that may be the last. */
export const idOf = (row: LogRow): string => {
  const id = ids.get(row) ?? eventIdOf(row.commandId, row.commandIndex);
  ids.set(row, id);

  return id;
};

/** Positions of a lane are 1 to n, versions of a stream are 1 to n in the order of its lane, and nothing lies in another lane than its party's. */
export const orderIsKept = (log: LogRows, report: Report): void => {
  const versions = new Map<string, number>();
  for (const [lane, rows] of log.lanes.entries()) {
    rows.forEach((row, index) => {
      if (row.position !== index + 1) report(`Position ${index + 1} of lane ${lane} is ${row.position}.`);
      const stream = `${categoryOf(log, row)}-${row.stream}`;
      if (row.version !== (versions.get(stream) ?? 0) + 1) report(`${stream} goes from version ${versions.get(stream) ?? 0} to ${row.version}.`);
      versions.set(stream, row.version);
      if (laneOf(row.partyId ?? stream) !== lane) report(`${stream} lies in lane ${lane}.`);
    });
  }
};

/** What a caller was told is what the log holds: acknowledged is kept, refused left no trace, and one command id had one answer. */
export const answersAreTrue = (log: LogRows, tries: readonly Try[], report: Report): void => {
  for (const [command, all] of Map.groupBy(tries, (each) => each.command)) {
    const kept = log.commands.get(command) ?? [];
    const answers = new Set<string>();
    for (const { outcome, handled, code, stream } of all) {
      if (outcome === 'ok' && handled!.place !== null) {
        const last = kept.at(-1);
        const { place, version, events } = handled!;
        if (last === undefined) report(`Command ${command} was acknowledged and is not in the log.`);
        else if (last.lane !== place!.lane || last.position !== place!.position || last.version !== version || kept.length !== events) report(`Command ${command} was acknowledged with another place than it has.`);
        answers.add(`${handled!.stream} ${version} ${place!.lane}:${place!.position}`);
      }
      // A command without effect is decided afresh each time: only a refusal of something that had an effect before is wrong.
      if (outcome === 'fail' && kept.length > 0 && all.some((each) => each.outcome === 'ok' && each.handled!.place !== null && each.ended < all.find((mine) => mine.outcome === 'fail')!.began))
        report(`Command ${command} on ${stream} was acknowledged, and refused (${code!}) when it came again.`);
    }
    if (answers.size > 1) report(`Command ${command} got ${answers.size} answers: ${[...answers].join(' | ')}.`);
    if (new Set(kept.map((row) => row.stream)).size > 1) report(`Command ${command} had an effect on several streams.`);
    if (kept.length > 0 && all.every(({ outcome }) => outcome === 'fail')) report(`Command ${command} was refused and is in the log.`);
  }
};

/** Real time on one stream: what was acknowledged before another command began lies before it. */
export const timeIsKept = (tries: readonly Try[], report: Report): void => {
  const done = tries.filter(({ outcome, handled }) => outcome === 'ok' && handled!.place !== null && !handled!.repeated);
  for (const [stream, all] of Map.groupBy(done, (each) => each.stream)) {
    for (const one of all) for (const other of all) if (one.ended < other.began && one.handled!.version >= other.handled!.version) report(`On ${stream} a command that began later got an earlier version.`);
  }
};

/** A refusal was right at some moment between the last that its caller could know of and its answer. */
export const refusalsAreTrue = (log: LogRows, tries: readonly Try[], report: Report): void => {
  const done = tries.filter(({ outcome, handled }) => outcome === 'ok' && handled!.place !== null);
  for (const { outcome, code, stream, command, asked, began } of tries) {
    if (outcome !== 'fail' || (code !== 'ACCOUNT_NOT_OPEN' && code !== 'ACCOUNT_FULL')) continue;
    const least = Math.max(0, ...done.filter((other) => other.stream === stream && other.ended < began).map(({ handled }) => handled!.version));
    const states = accountStates(log, stream);
    const right = states.slice(least).some(({ open, left }) => (code === 'ACCOUNT_NOT_OPEN' ? !open : open && left < MOST_POINTS));
    if (!right) report(`${asked} ${command} on ${stream} was refused (${code}), and the account was never like that since version ${least}.`);
  }
};

/** Most points that one command adds. */
const MOST_POINTS = 6;

/** An account before its first fact and after each. */
const accountStates = (log: LogRows, stream: string) => {
  const states = [{ open: false, left: 0 }];
  for (const row of log.streams.get(streamKey(numberOf(log.categories, 'account'), stream.slice('account-'.length))) ?? []) {
    const { open, left } = states.at(-1)!;
    const data = JSON.parse(row.data) as { limit?: number; points?: number };
    const type = typeOf(log, row);
    if (type === 'accounts.account-opened') states.push({ open: true, left: data.limit! });
    else states.push(type === 'accounts.account-closed' ? { open: false, left } : { open, left: left - data.points! });
  }

  return states;
};

/** The rules of the domain hold over the whole history: a decider was never asked about a state that was not the last. */
export const rulesHold = (log: LogRows, report: Report): void => {
  for (const rows of log.streams.values()) {
    if (rows.length === 0 || categoryOf(log, rows[0]!) !== 'account') continue;
    let open = false;
    let left = 0;
    for (const row of rows) {
      const data = JSON.parse(row.data) as { limit?: number; points?: number };
      const type = typeOf(log, row);
      if (type === 'accounts.account-opened') {
        if (open) report(`Account ${row.stream} was opened while it was open.`);
        [open, left] = [true, data.limit!];
      } else if (!open) report(`Account ${row.stream} had ${type} while it was not open.`);
      if (type === 'accounts.point-added') left -= data.points!;
      if (type === 'accounts.account-closed') open = false;
      if (left < 0) report(`Account ${row.stream} holds more than its limit.`);
    }
  }
};

/** A timer fires once, never early; every account that ends by itself set one. */
export const timersAreTrue = (log: LogRows, report: Report): void => {
  const fired = log.lanes.flat().filter((row) => typeOf(log, row) === 'event-log.timer-elapsed');
  for (const [id, rows] of Map.groupBy(fired, (row) => row.stream)) {
    const timer = log.timers.get(id);
    if (rows.length > 1) report(`Timer ${id} fired ${rows.length} times.`);
    if (timer === undefined) report(`Timer ${id} fired and was never set.`);
    else if (Date.parse(rows[0]!.recordedAt.replace(' ', 'T').replace('+00', 'Z')) < timer.dueAt) report(`Timer ${id} fired early.`);
  }
  for (const timer of log.timers.values()) if (!timer.fired) report(`Timer ${timer.timerId} never fired.`);
  const openings = log.lanes.flat().filter((row) => typeOf(log, row) === 'accounts.account-opened' && endsByItself(JSON.parse(row.data) as { limit: number })).length;
  if (log.timers.size !== openings) report(`${openings} accounts were opened that end by themselves, and ${log.timers.size} timers were set.`);
};
