import { checkRun } from './check-run.js';
import { cleanRun, type SyntheticRun } from './synthetic/clean-run.js';
import { writeRun } from './synthetic/write-run.js';
import type { Verdict } from './verdict.js';

const verdictsOn = async (run: SyntheticRun, without: readonly string[] = []): Promise<ReadonlyMap<string, Verdict>> => {
  const { folder, remove } = writeRun(run, without);
  try {
    return new Map((await checkRun(folder)).map((verdict) => [verdict.checker, verdict]));
  } finally {
    remove();
  }
};
const redIn = (verdicts: ReadonlyMap<string, Verdict>) => [...verdicts.values()].filter(({ status }) => status === 'red').map(({ checker }) => checker);

describe('an input that is not there', () => {
  it.each([
    ['history.jsonl', ['history', 'acknowledged', 'real-time-order', 'ownership', 'idempotency', 'reads']],
    ['timers.jsonl', ['timers']],
    ['processes.jsonl', ['processes']],
    ['checkpoints.jsonl', ['checkpoints', 'parked']],
    ['parked.jsonl', ['parked']],
  ])('%s: its checkers are red', async (file, checkers) => {
    expect(redIn(await verdictsOn(cleanRun(1), [file]))).toEqual(checkers);
  });

  it('is not applicable when the run says that it could not have it', async () => {
    const run = cleanRun(1);
    run.run = { ...run.run, absent: ['timers'] };
    const verdicts = await verdictsOn(run, ['timers.jsonl']);
    expect(verdicts.get('timers')).toMatchObject({ status: 'not applicable', reason: 'the run has no timers' });
  });

  it('is not applicable where runs of that kind have none: the topic without Kafka, rebuilt views without a rebuild', async () => {
    const run = { ...cleanRun(1), rebuilt: {} };
    const verdicts = await verdictsOn(run, ['topic.jsonl']);
    expect([verdicts.get('topic')!.status, verdicts.get('rebuilt')!.status, redIn(verdicts)]).toEqual(['not applicable', 'not applicable', []]);
  });

  it('is red when it is empty: nothing was looked at', async () => {
    const verdicts = await verdictsOn({ ...cleanRun(1), topic: [], timers: [] });
    expect(redIn(verdicts)).toEqual(['topic', 'timers']);
    expect(verdicts.get('topic')!.counterexamples[0]!.where).toEqual({ input: 'topic' });
  });

  it('is a single red verdict when there is no run.json', async () => {
    expect(redIn(await verdictsOn(cleanRun(1), ['run.json']))).toEqual(['run']);
  });
});

describe('what a run says of itself', () => {
  it('a record with the header of a fault is none of the relay\'s', async () => {
    const run = cleanRun(1);
    run.topic.push({ partition: 63, offset: 1_000_000, key: 'x', headers: { 'x-fault': 'F26' }, valueHash: '0' });
    const verdicts = await verdictsOn(run);
    expect(redIn(verdicts)).toEqual([]);
    expect(verdicts.get('topic')!.looked).toMatchObject({ events: run.log.length });
  });

  it('a truncated partition may have lost what came before, and nothing after it', async () => {
    const run = cleanRun(1);
    const [lane] = [...Map.groupBy(run.log, (row) => row.lane)].find(([, rows]) => rows.length > 4)!;
    run.run = { ...run.run, faults: [...run.run.faults, { id: 'F20', target: `partitions ${lane}, 64`, at: 1, openCommands: 1 }] };
    run.topic = run.topic.filter(({ partition, headers }) => partition !== lane || Number(headers['ce_position']) > 2);
    const verdicts = await verdictsOn(run);
    expect(redIn(verdicts)).toEqual([]);
    expect(verdicts.get('topic')!.looked).toMatchObject({ 'events before a truncation': 2 });
  });

  it('a parked key that the run expects is not applied, and the rest of its view is compared all the same', async () => {
    const run = cleanRun(1);
    const row = run.log.find(({ type }) => type === 'tickets.need-restated')!;
    run.run = { ...run.run, bounds: { ...run.run.bounds, parkedKeys: 1 } };
    run.parked.push({ service: 'tickets', view: 'queue', lane: row.lane, key: row.stream.slice(-36), positions: [row.position] });
    const held = (rows: SyntheticRun['views'][string]) => rows.map((each) => (each['ticketId'] === row.stream.slice(-36) ? { ...each, status: 'acknowledged', waitingSince: acknowledgedAt(run, row.stream), version: row.version - 1 } : each));
    run.views['tickets/queue'] = held(run.views['tickets/queue']!);
    run.rebuilt['tickets/queue'] = held(run.rebuilt['tickets/queue']!);
    expect(redIn(await verdictsOn(run))).toEqual([]);
  });

  it('counterexamples are ten at the most, and all are counted', async () => {
    const run = cleanRun(1);
    run.topic = run.topic.map((record) => ({ ...record, valueHash: '0' }));
    const { found, counterexamples } = (await verdictsOn(run)).get('topic')!;
    expect([counterexamples.length, found]).toEqual([10, run.topic.length]);
  });
});

const acknowledgedAt = (run: SyntheticRun, stream: string): string =>
  (JSON.parse(run.log.find((row) => row.stream === stream && row.type === 'tickets.ticket-acknowledged')!.data) as { acknowledgedAt: string }).acknowledgedAt;
