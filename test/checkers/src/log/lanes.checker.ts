import { checker } from '../checker.js';
import { laneOf } from '../identity.js';
import { streamParts, type LogRow } from '../run-folder/records.js';
import { bucketOf, buckets, withSpill, type Spill } from '../run-folder/spill.js';
import type { Findings } from '../verdict.js';

interface Home {
  readonly stream: string;
  readonly lane: number;
}

/** The lane of every event is that of its key: the party, or the stream where there is none; a stream keeps the lane and the party of its first event for ever. */
export const lanes = checker('lanes', ['log'], (run, findings) =>
  withSpill<Home, void>(async (homes) => {
    let lane = -1;
    let parties = new Map<string, string | null>();
    for await (const row of run.log()) {
      findings.looked('rows');
      if (row.lane !== lane) [lane, parties] = [row.lane, new Map()];
      const key = keyOf(row);
      if (laneOf(key) !== row.lane) findings.broken('an event lies in another lane than its key', { lane: row.lane, position: row.position, stream: row.stream, key, expected: laneOf(key) });
      const first = parties.get(row.stream);
      if (first === undefined) {
        parties.set(row.stream, row.partyId);
        homes.put(bucketOf(row.stream), { stream: row.stream, lane });
      } else if (first !== row.partyId) findings.broken('a stream changes its party', { lane: row.lane, position: row.position, stream: row.stream, first, then: row.partyId });
    }
    await oneLaneEach(homes, findings);
  }),
);

/** A timer without party lies in the lane of the stream that set it, which its event names. */
const keyOf = (row: LogRow): string => {
  if (row.partyId !== null) return row.partyId;
  if (streamParts(row.stream).category !== 'timer') return row.stream;
  try {
    const { stream } = JSON.parse(row.data) as { readonly stream?: unknown };
    return typeof stream === 'string' ? stream : row.stream;
  } catch {
    return row.stream;
  }
};

const oneLaneEach = async (homes: Spill<Home>, findings: Findings): Promise<void> => {
  for (const bucket of buckets) {
    const known = new Map<string, number>();
    for await (const { stream, lane } of homes.items(bucket)) {
      findings.looked('streams');
      const first = known.get(stream);
      if (first === undefined) known.set(stream, lane);
      else findings.broken('a stream lies in two lanes', { stream, lanes: [first, lane] });
    }
  }
};
