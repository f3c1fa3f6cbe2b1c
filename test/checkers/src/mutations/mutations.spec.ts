import { readFileSync } from 'node:fs';
import { checkRun } from '../check-run.js';
import { cleanRun, type SyntheticRun } from '../synthetic/clean-run.js';
import { writeRun } from '../synthetic/write-run.js';
import type { Verdict } from '../verdict.js';
import { mutations } from './mutations.js';

const SEEDS = [1, 2, 3];

/** With `RAPPORT_WHOLE=true` every mutation is made in every run, else in one of them each. */
const seedsFor = (turn: number) => (process.env['RAPPORT_WHOLE'] === 'true' ? SEEDS : [SEEDS[turn % SEEDS.length]!]);

const verdictsOn = async (run: SyntheticRun): Promise<readonly Verdict[]> => {
  const { folder, remove } = writeRun(run);
  try {
    return await checkRun(folder);
  } finally {
    remove();
  }
};

const redOf = (verdicts: readonly Verdict[]): readonly string[] => verdicts.filter(({ status }) => status === 'red').map(({ checker }) => checker);
const allowed = (checker: string, also: readonly string[]) => also.includes(checker) || (also.includes('views') && checker.startsWith('view'));

describe('a run that was broken on purpose', () => {
  it.each(mutations.map((mutation, turn) => ({ ...mutation, turn })))('turns $red red when $name', async ({ red, also = [], change, turn }) => {
    for (const seed of seedsFor(turn)) {
      const run = cleanRun(seed);
      change(run);
      const verdicts = await verdictsOn(run);
      const found = redOf(verdicts);
      const unrelated = verdicts.filter(({ checker, status }) => status === 'red' && checker !== red && !allowed(checker, also));
      expect(found).toContain(red);
      expect(unrelated).toEqual([]);
      expect(verdicts.find(({ checker }) => checker === red)!.counterexamples.length).toBeGreaterThan(0);
    }
  });
});

describe('the mutations', () => {
  it('turn red every checker but the folds of views, which have the real product to be held against', async () => {
    const all = (await verdictsOn(cleanRun(1))).map(({ checker }) => checker).filter((checker) => !checker.startsWith('view '));
    expect(all.filter((checker) => !mutations.some(({ red }) => red === checker))).toEqual([]);
  });

  it('are the table of the README, line by line', () => {
    const page = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const table = page.split('| mutation | checker |\n|---|---|\n')[1]!.split('\n\n')[0]!.split('\n');
    expect(table).toEqual(mutations.map(({ name, red }) => `| ${name} | \`${red}\` |`));
  });

  it('are at least 40, each of its own', () => {
    expect(mutations.length).toBeGreaterThanOrEqual(40);
    expect(new Set(mutations.map(({ name }) => name)).size).toBe(mutations.length);
  });
});
