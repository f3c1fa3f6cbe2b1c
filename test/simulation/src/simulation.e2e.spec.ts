import { readFileSync } from 'node:fs';
import { bugs } from './bugs/bank.js';
import { CHECKERS } from './checks/checkers.js';
import { huntAll, runRange, saidBy } from './workers.js';

/** Seeds of every run of the tests; the campaign goes on behind them. */
const SEEDS = 20_000;
const MOST_FOR_A_BUG = 1_500;
/** Where it takes only what other suites leave idle it is as slow as they are long. */
const LIMIT_MS = 3_600_000;

describe('the backbone under a seeded scheduler', () => {
  it(`keeps every invariant in ${SEEDS} worlds of delays, cuts, crashes, pauses and poison`, async () => {
    const results = await runRange({ from: 1, count: SEEDS });
    expect(results.filter(({ problems }) => problems.length > 0).map(({ seed, problems }) => ({ seed, problems }))).toEqual([]);
    expect(results.length).toBe(SEEDS / 100);
    expect(new Set(results.map(({ way }) => way))).toEqual(new Set(['log', 'kafka']));
  }, LIMIT_MS);

  it('repeats a seed bit for bit, in whatever process and after whatever seed', async () => {
    const once = await runRange({ from: 101, count: 40, workers: 1, mode: 'all' });
    const again = await runRange({ from: 101, count: 40, workers: 4, mode: 'all' });
    expect(once).toHaveLength(40);
    expect(new Map(again.map(({ seed, fingerprint }) => [seed, fingerprint]))).toEqual(new Map(once.map(({ seed, fingerprint }) => [seed, fingerprint])));
    expect(new Set(once.map(({ fingerprint }) => fingerprint)).size).toBe(40);
  }, LIMIT_MS);

  it('shows every mistake of the bank', async () => {
    const caught = await huntAll(bugs, MOST_FOR_A_BUG);
    expect([...caught].filter(([bug, result]) => saidBy(bug, result?.problems) === undefined).map(([{ name, checker }, result]) => ({ name, checker, found: result?.problems[0] ?? null }))).toEqual([]);
    expect(caught.size).toBeGreaterThanOrEqual(40);
  }, LIMIT_MS);

  it('tells of every mistake in its table', () => {
    const page = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
    const rows = (heading: string) => page.split(`${heading}\n|---|---|\n`)[1]!.split('\n\n')[0]!.split('\n');
    expect(rows('| planted mistake | checker |')).toEqual(bugs.map(({ name, checker }) => `| ${name} | ${checker} |`));
    expect(rows('| checker | what it asks |')).toEqual(Object.entries(CHECKERS).map(([name, asks]) => `| ${name} | ${asks} |`));
  });
});
