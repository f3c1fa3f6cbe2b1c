import { checker } from '../checker.js';
import type { LogRow } from '../run-folder/records.js';
import { bucketOf, buckets, withSpill, type Spill } from '../run-folder/spill.js';
import type { Findings } from '../verdict.js';

interface Seen {
  readonly id: string;
  readonly lane: number;
  readonly position: number;
}

/** One command id has at most one effect (invariant 3): its events stand side by side in one stream, numbered from 0, written in one transaction, and nowhere else. */
export const commands = checker('one-effect', ['log'], (run, findings) =>
  withSpill<Seen, void>(async (seen) => {
    let before: LogRow | null = null;
    for await (const row of run.log()) {
      findings.looked('rows');
      const follows: boolean = before !== null && before.lane === row.lane && before.commandId === row.commandId;
      if (!follows) seen.put(bucketOf(row.commandId), { id: row.commandId, lane: row.lane, position: row.position });
      compared(before, row, follows, findings);
      before = row;
    }
    await onceEach(seen, findings);
  }),
);

const compared = (before: LogRow | null, row: LogRow, follows: boolean, findings: Findings): void => {
  const { lane, position, commandId, commandIndex } = row;
  const wanted = follows ? before!.commandIndex + 1 : 0;
  if (commandIndex !== wanted) findings.broken('an event of a command is missing before this one, or it stands twice', { lane, position, commandId, commandIndex, expected: wanted });
  if (!follows) return;
  if (before!.stream !== row.stream) findings.broken('the events of a command lie in two streams', { lane, position, commandId, streams: [before!.stream, row.stream] });
  if (before!.recordedAt !== row.recordedAt) findings.broken('the events of a command were recorded at two times', { lane, position, commandId });
};

const onceEach = async (seen: Spill<Seen>, findings: Findings): Promise<void> => {
  for (const bucket of buckets) {
    const known = new Map<string, Seen>();
    for await (const here of seen.items(bucket)) {
      findings.looked('commands');
      const first = known.get(here.id);
      if (first === undefined) known.set(here.id, here);
      else findings.broken('a command has two effects', { commandId: here.id, places: [`${first.lane}:${first.position}`, `${here.lane}:${here.position}`] });
    }
  }
};
