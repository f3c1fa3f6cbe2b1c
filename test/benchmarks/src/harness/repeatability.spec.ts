import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Benchmark } from './benchmark.js';
import { agreements, isThrough, latestSeries, pairOf } from './repeatability.js';
import { writeReport } from './report.js';
import { keep, type Pass, type RunRecord } from './results.js';
import type { RoundLine } from './rounds.js';

const goals = [
  { text: '≥ 2 × theirs', ours: 'ours', against: 'theirs', measure: 'rate', least: 2 },
  { text: 'at most 3 MB', ours: 'ours', against: 3, measure: 'more:MB', least: 1 },
] as const;
const benchmark: Benchmark = { id: 'p0', title: 'Nothing', unit: 'event', seconds: 1, server: false, notes: '', entries: [], goals };
const machine = { processors: 2, model: 'x', gibibytes: 1, node: 'v24', commit: 'abc', server: {} } as never;

const line = (run: string, contender: string, operations: number, megabytes: number): RoundLine => ({
  ...{ kind: 'round', benchmark: 'p0', run, contender, role: contender, round: 1, operations, seconds: 1, serverSeconds: 1, clientSeconds: 1, more: { MB: megabytes }, load: 1 },
});
const record = (run: string, ours: number, megabytes: number, pass?: Pass): RunRecord => ({
  head: { kind: 'run', benchmark: 'p0', run, rounds: 1, seconds: 1, ...(pass === undefined ? {} : { pass }), machine },
  rounds: [line(run, 'ours', ours, megabytes), line(run, 'theirs', 100, 1)],
  checks: [],
});
const twice = (first: number, second: number) => [record('1', first, 2, { series: 's', number: 1 }), record('2', second, 2, { series: 's', number: 2 })] as const;

describe('the suite that ran twice', () => {
  it('is a pair only where the newest run is the second of the two', () => {
    const [first, second] = twice(300, 310);
    expect(pairOf([first, second])?.map(({ head }) => head.run)).toEqual(['1', '2']);
    expect(pairOf([first, second, record('3', 300, 2)])).toBeNull();
    expect(pairOf([record('0', 300, 2), second])).toBeNull();
    expect(pairOf([first])).toBeNull();
    expect(pairOf([])).toBeNull();
  });

  it('goes on where it broke off: what has no checks was not through', () => {
    const [first, second] = twice(300, 310);
    const checked = { ...first, checks: [{ kind: 'check', benchmark: 'p0', run: '1', contender: 'ours', faults: [] } as never] };
    expect(latestSeries([])).toBeNull();
    expect(latestSeries([record('0', 300, 2), record('9', 300, 2, { series: 'a', number: 2 }), first])).toBe('s');
    expect(isThrough([checked, second], { series: 's', number: 1 })).toBe(true);
    expect(isThrough([checked, second], { series: 's', number: 2 })).toBe(false);
    expect(isThrough([checked], { series: 'a', number: 1 })).toBe(false);
  });

  it('agrees within 15 %, in either direction', () => {
    expect(agreements(benchmark, twice(300, 340)).map(({ noise }) => noise)).toEqual([false, false]);
    expect(agreements(benchmark, twice(300, 350))[0]).toMatchObject({ first: 3, second: 3.5, noise: true });
    expect(agreements(benchmark, twice(350, 300))[0]!.noise).toBe(true);
  });

  it('lets nothing count as met that it does not find again', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bench-twice-'));
    try {
      for (const { head, rounds } of twice(300, 500)) for (const kept of [head, ...rounds]) keep(kept, folder);
      await writeFile(join(folder, 'README.md'), '<!-- figures -->\n<!-- end of figures -->\n');
      await writeReport([benchmark], folder, folder);
      const page = await readFile(join(folder, 'README.md'), 'utf8');
      expect(page).toContain('| P0 | ≥ 2 × theirs | 5.00 × [5.00–5.00] | noise |');
      expect(page).toContain('| P0 | at most 3 MB | 2.00 [2.00–2.00] | met |');
      expect(page).toContain('1 of 2 ratios agree within 15 %');
      expect(page).toContain('| P0 | ≥ 2 × theirs | 3.00 × | 5.00 × | 67 % | noise |');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
