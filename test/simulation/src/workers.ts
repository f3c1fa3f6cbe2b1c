import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { SeedResult } from './run-seed.js';
import type { Bug } from './bugs/bank.js';

const built = (file: string) => fileURLToPath(new URL(`../dist/${file}`, import.meta.url));


interface Range {
  readonly from: number;
  readonly count: number;
  readonly mode?: 'all' | 'until-red';
  readonly bug?: Bug;
  readonly told?: (result: SeedResult) => void;
}

/** Runs seeds in a process of their own, since the simulation takes the place of its clocks. Answers what it told; throws when it did not come to its end. */
const runWorker = async ({ from, count, mode, bug, told = () => undefined }: Range): Promise<readonly SeedResult[]> => {
  const results: SeedResult[] = [];
  const hook = bug === undefined ? [] : ['--import', built('bugs/plant.js')];
  const env = { ...process.env, ...(bug === undefined ? {} : { SIMULATED_BUG: bug.name }) };
  const worker = spawn(process.execPath, [...hook, built('worker.js'), String(from), String(count), ...(mode === undefined ? [] : [mode])], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let complaints = '';
  worker.stderr.on('data', (text: Buffer) => (complaints = `${complaints}${text.toString()}`.slice(-4_000)));
  const ended = new Promise<number | null>((resolve) => worker.on('close', resolve));
  for await (const line of createInterface({ input: worker.stdout })) {
    const result = JSON.parse(line) as SeedResult;
    results.push(result);
    told(result);
  }
  const code = await ended;
  if (complaints.includes('Bug "')) throw new Error(complaints);
  // A mistake may end the process itself: that is seen, too.
  if (code !== 0 && bug !== undefined) return [...results, { ...NOBODY, seed: from, problems: [`survival: The process ended: ${complaints.split('\n').find((line) => line.includes('Error')) ?? complaints}`] }];
  if (code !== 0) throw new Error(`The worker of seeds ${from} to ${from + count - 1} ended with ${String(code)}: ${complaints}`);

  return results;
};

const NOBODY: SeedResult = { seed: 0, way: 'log', problems: [], steps: 0, fingerprint: 0, time: 0, events: 0, trace: null };

/** Runs a range of seeds with so many workers. Answers those with problems, and every hundredth. */
export const runRange = async ({ from, count, workers = 2, mode, told }: Range & { readonly workers?: number }): Promise<readonly SeedResult[]> => {
  const part = Math.ceil(count / workers);
  const ranges = Array.from({ length: workers }, (_, n) => ({ from: from + n * part, count: Math.max(0, Math.min(part, count - n * part)) })).filter((range) => range.count > 0);
  const results = await Promise.all(ranges.map((range) => runWorker({ ...range, ...(mode === undefined ? {} : { mode }), ...(told === undefined ? {} : { told }) })));

  return results.flat();
};

/** What the checker that the bank names says of a mistake. */
export const saidBy = ({ checker }: Bug, problems: readonly string[] = []): string | undefined => problems.find((problem) => problem.startsWith(`${checker}: `));

/**
 * Runs seeds with a mistake planted until its own checker shows it, the seed that is known for it first. Answers that run; one in which others showed it where its own never did;
 * null when none of so many seeds showed it.
 */
export const hunt = async (bug: Bug, most: number): Promise<SeedResult | null> => {
  const among = async (from: number, count: number) => (await runWorker({ from, count, mode: 'until-red', bug })).find(({ problems }) => problems.length > 0) ?? null;
  const known = bug.shownBy === undefined ? null : await among(bug.shownBy, 1);
  if (saidBy(bug, known?.problems) !== undefined) return known;
  let byOthers = known;
  for (let from = 1; from <= most; ) {
    const found = await among(from, most - from + 1);
    if (found === null) break;
    if (saidBy(bug, found.problems) !== undefined) return found;
    byOthers ??= found;
    from = found.seed + 1;
  }

  return byOthers;
};

/** Hunts several mistakes, so many at once, in their order. */
export const huntAll = async (bugs: readonly Bug[], most: number, told: (bug: Bug, caught: SeedResult | null) => void = () => undefined, workers = 2): Promise<ReadonlyMap<Bug, SeedResult | null>> => {
  const caught = new Map<Bug, SeedResult | null>();
  const left = [...bugs];
  const work = async () => {
    for (let bug = left.shift(); bug !== undefined; bug = left.shift()) {
      const result = await hunt(bug, most);
      caught.set(bug, result);
      told(bug, result);
    }
  };
  await Promise.all(Array.from({ length: workers }, work));

  return caught;
};

