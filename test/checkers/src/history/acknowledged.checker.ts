import { checker } from '../checker.js';
import type { LogRow } from '../run-folder/records.js';
import type { RunFolder } from '../run-folder/run-folder.js';
import type { Findings } from '../verdict.js';
import { promised, type PromisedPlace } from './promised.js';

/** What was acknowledged is there (I1): every place of every token holds the last event of a command, in the right stream, with the version and the facts that the answer told. */
export const acknowledged = checker('acknowledged', ['history', 'log'], async (run, findings) => {
  const { byLane, unreadable, answers } = await promised(run);
  try {
    findings.looked('answers with a token', answers);
    for (const { seq, token } of unreadable) findings.broken('a consistency token cannot be read', { seq, token });
    await eachCommandOfLog(run, async (lane) => new Places(await byLane.bucket(lane), findings));
  } finally {
    byLane.remove();
  }
});

/** Walks over the log command by command; for each lane somebody else looks. Lanes without events are asked for too. */
export const eachCommandOfLog = async (run: RunFolder, watcher: (lane: number) => Promise<CommandWatcher>): Promise<void> => {
  let lane = 0;
  let watching = await watcher(0);
  let rows: LogRow[] = [];
  const told = () => {
    if (rows.length > 0) watching.command(rows);
    rows = [];
  };
  const upTo = async (next: number) => {
    told();
    for (; lane < next; lane += 1) {
      watching.end();
      if (lane < 63) watching = await watcher(lane + 1);
    }
  };
  for await (const row of run.log()) {
    if (row.lane > lane) await upTo(Math.min(row.lane, 63));
    if (rows.length > 0 && rows[0]!.commandId !== row.commandId) told();
    rows.push(row);
  }
  await upTo(64);
};

/** Sees the commands of one lane in order. */
export interface CommandWatcher {
  command(rows: readonly LogRow[]): void;
  end(): void;
}

class Places implements CommandWatcher {
  private readonly wanted: Map<number, readonly PromisedPlace[]>;

  constructor(
    places: readonly PromisedPlace[],
    private readonly findings: Findings,
  ) {
    this.wanted = Map.groupBy(places, ({ position }) => position);
  }

  command(rows: readonly LogRow[]): void {
    for (const [index, row] of rows.entries()) {
      for (const place of this.wanted.get(row.position) ?? []) this.compared(place, rows, index === rows.length - 1);
      this.wanted.delete(row.position);
    }
  }

  end(): void {
    for (const places of this.wanted.values()) {
      for (const { lane, position, seq, key, path } of places) this.findings.broken('LOST: an acknowledged event is not in the log', { lane, position, seq, key, path });
    }
  }

  private compared(place: PromisedPlace, rows: readonly LogRow[], isLast: boolean): void {
    const { lane, position, seq, key, id, version, facts } = place;
    const last = rows.at(-1)!;
    const where = { lane, position, seq, key, stream: last.stream };
    const types = rows.map(({ type }) => type);
    this.findings.looked('places');
    if (!isLast) this.findings.broken('the token does not name the last event of its command', where);
    if (id !== null && !last.stream.endsWith(`-${id}`)) this.findings.broken('an acknowledged event lies in another stream', { ...where, id });
    if (version !== null && version !== last.version) this.findings.broken('the answer tells another version than the log', { ...where, told: version, version: last.version });
    if (facts !== null && facts.join(' ') !== types.join(' ')) this.findings.broken('the answer tells other facts than the log', { ...where, told: facts, facts: types });
  }
}
