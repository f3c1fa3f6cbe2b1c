import { checker } from '../checker.js';
import { eventIdOf } from '../identity.js';
import type { LogRow, TopicRecord } from '../run-folder/records.js';
import type { RunFolder } from '../run-folder/run-folder.js';
import type { Findings } from '../verdict.js';

/** Every event of the log is on the topic at least once, in the partition of its lane, first occurrences in order; nothing is there that is not in the log (I6). */
export const topic = checker('topic', ['log', 'topic'], async (run, findings) => {
  const injected = injectedIn(run);
  const records = run.topic()[Symbol.asyncIterator]();
  let next = await records.next();
  let duplicates = 0;
  for await (const partition of partitionsOf(run)) {
    for (; next.done !== true && next.value.partition < partition.lane; next = await records.next()) if (!injected(next.value)) stray(next.value, findings);
    for (; next.done !== true && next.value.partition === partition.lane; next = await records.next()) {
      if (injected(next.value)) findings.looked('records put there by the run');
      else partition.take(next.value, findings);
    }
    duplicates += partition.end(findings);
  }
  for (; next.done !== true; next = await records.next()) if (!injected(next.value)) stray(next.value, findings);

  findings.looked('duplicates', duplicates);
  const bound = run.run.bounds?.topicDuplicates;
  if (bound !== undefined && duplicates > bound) findings.broken('there are more duplicates than the run allows', { duplicates, bound });
});

/** What the run put on the topic itself says so in a header, or is named by `run.json`. */
const injectedIn = ({ run }: RunFolder): ((record: TopicRecord) => boolean) => {
  const named = new Set(run.injected ?? []);
  return ({ partition, offset, headers }) => 'x-fault' in headers || named.has(`${partition}:${offset}`);
};

/** Partitions whose earlier records a fault deleted (F20): some, or with the topic all of them. */
const truncatedIn = ({ run }: RunFolder): ((lane: number) => boolean) => {
  const targets = run.faults.filter(({ id }) => id === 'F20').map(({ target }) => target);
  const some = new Set(targets.flatMap((target) => (target.startsWith('partitions ') ? (target.match(/\d+/g) ?? []).map(Number) : [])));

  return (lane) => some.has(lane) || targets.some((target) => !target.startsWith('partitions '));
};

const stray = ({ partition, offset, headers }: TopicRecord, findings: Findings): void => {
  findings.broken('PHANTOM: a record is in a partition whose lane is empty, or out of order', { partition, offset, id: headers['ce_id'] });
};

/** The lanes of the log that hold events, one in memory at a time. */
async function* partitionsOf(run: RunFolder): AsyncGenerator<Partition> {
  const truncated = truncatedIn(run);
  let partition: Partition | null = null;
  for await (const row of run.log()) {
    if (partition === null || partition.lane !== row.lane) {
      if (partition !== null) yield partition;
      partition = new Partition(row.lane, truncated(row.lane));
    }
    partition.add(row);
  }
  if (partition !== null) yield partition;
}

interface Wanted {
  readonly position: number;
  readonly hash: string;
  readonly headers: string;
  readonly key: string;
  occurrences: number;
}

class Partition {
  private readonly wanted = new Map<string, Wanted>();
  private last = 0;
  private offset = -1;
  /** Where the records begin without which the partition is not whole; a truncated one may go on anywhere, once. */
  private resumed: number | null;

  constructor(
    readonly lane: number,
    truncated: boolean,
  ) {
    this.resumed = truncated ? null : 1;
  }

  add(row: LogRow): void {
    const { position, dataHash: hash, partyId, stream } = row;
    this.wanted.set(eventIdOf(row.commandId, row.commandIndex), { position, hash, headers: headersOf(row), key: partyId ?? stream, occurrences: 0 });
  }

  take(record: TopicRecord, findings: Findings): void {
    const { partition, offset, headers, valueHash, key } = record;
    const where = { partition, offset, id: headers['ce_id'], position: headers['ce_position'] };
    findings.looked('records');
    if (offset <= this.offset) findings.broken('offsets of a partition are out of order', where);
    this.offset = offset;
    const event = this.wanted.get(headers['ce_id'] ?? '');
    if (event === undefined) return findings.broken('PHANTOM: a record is no event of this lane of the log', where);
    event.occurrences += 1;
    if (valueHash !== event.hash) findings.broken('a record carries other data than the log', where);
    if (told(headers) !== event.headers) findings.broken('a record describes another event than the log', { ...where, told: told(headers), expected: event.headers });
    if (key !== event.key) findings.broken('a record has another key than its event', { ...where, key, expected: event.key });
    if (event.occurrences > 1 || event.position < (this.resumed ?? 0)) return;
    if (this.resumed === null && event.position !== this.last + 1) [this.resumed, this.last] = [event.position, event.position - 1];
    if (event.position !== this.last + 1) findings.broken('first occurrences are out of order', { ...where, after: this.last });
    this.last = Math.max(this.last, event.position);
  }

  /** Tells what never came; answers how many came again. */
  end(findings: Findings): number {
    let again = 0;
    for (const [id, { position, occurrences }] of this.wanted) {
      findings.looked('events');
      if (occurrences === 0 && this.resumed === null) this.resumed = Infinity;
      if (occurrences === 0 && position < (this.resumed ?? 1)) findings.looked('events before a truncation');
      else if (occurrences === 0) findings.broken('LOST: an event is not on the topic', { lane: this.lane, position, id });
      again += Math.max(occurrences - 1, 0);
    }
    return again;
  }
}

const headersOf = ({ type, stream, version, lane, position }: LogRow): string => [type, stream, version, lane, position].join(' ');
const told = (headers: TopicRecord['headers']): string => ['ce_type', 'ce_subject', 'ce_version', 'ce_lane', 'ce_position'].map((name) => headers[name]).join(' ');
