import { chart } from './chart.js';
import { comparison, summaries, valueOf } from './comparison.js';
import type { RunRecord } from './results.js';
import type { RoundLine } from './rounds.js';

const line = (contender: string, round: number, operations: number, cpu: number, p50: number): RoundLine => ({
  ...{ kind: 'round', benchmark: 'p0', run: 'now', contender, role: contender, round, operations, seconds: 2 },
  ...{ serverSeconds: cpu * 0.75, clientSeconds: cpu * 0.25, latency: { p50, p95: p50 * 2, p99: p50 * 3 }, more: { bytes: 100 / round }, load: 1 },
});

const record: RunRecord = {
  head: { kind: 'run', benchmark: 'p0', run: 'now', rounds: 3, seconds: 2, machine: {} as never },
  rounds: [line('ours', 1, 200, 1, 4), line('limit', 1, 100, 1, 2), line('limit', 2, 400, 2, 1), line('ours', 2, 400, 1, 2), line('ours', 3, 600, 3, 3)],
  checks: [],
};

describe('comparing two contenders', () => {
  it('counts more per second and less of everything else in favour of the first', () => {
    expect(comparison(record, 'ours', 'limit', 'rate')).toMatchObject({ lowest: 1, highest: 2, median: 1.5, rounds: 2 });
    expect(comparison(record, 'ours', 'limit', 'cpu')).toMatchObject({ lowest: 2, highest: 2, rounds: 2 });
    expect(comparison(record, 'ours', 'limit', 'p50')).toMatchObject({ lowest: 0.5, highest: 0.5, rounds: 2 });
    expect(comparison(record, 'ours', 'limit', 'more:bytes')).toMatchObject({ median: 1 });
    expect(comparison(record, 'ours', 'nobody', 'rate')).toBeNull();
  });

  it('gives processor time in microseconds per operation', () => {
    expect(valueOf(record.rounds[0]!, 'cpu')).toBe(5_000);
    expect(valueOf(record.rounds[0]!, 'server')).toBe(3_750);
    expect(summaries(record).find(({ contender }) => contender === 'ours')).toMatchObject({ serverCpu: 3_750, clientCpu: 1_250, p50: 3, rate: { median: 200 } });
  });

  it('draws what it found', () => {
    const picture = chart([{ label: 'P1 a < b & c', value: 2, low: 0.5, high: 30 }]);
    expect(picture).toContain('P1 a &lt; b &amp; c');
    expect(picture).toContain('#3a7d44');
    expect(chart([{ label: 'missed', value: 0.5, low: 0.1, high: 0.6 }])).toContain('#b3541e');
  });
});
