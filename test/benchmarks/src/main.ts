import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchmarksUpTo, LARGEST } from './benchmarks.js';
import { isThrough, latestSeries } from './harness/repeatability.js';
import { writeReport } from './harness/report.js';
import { resultsFolder, runsOf, type Pass } from './harness/results.js';
import { run } from './run.js';

/** `npm run bench -- [id …]`: runs, keeps the lines, writes table and chart anew. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string' },
    seconds: { type: 'string' },
    scale: { type: 'string' },
    largest: { type: 'string', default: String(LARGEST) },
    keep: { type: 'string' },
    ...{ twice: { type: 'boolean', default: false }, 'go-on': { type: 'boolean', default: false }, smoke: { type: 'boolean', default: false }, report: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
  },
});
const benchmarks = benchmarksUpTo(Number(values.largest));
const wanted = benchmarks.filter(({ id }) => positionals.length === 0 || positionals.includes(id));
const unknown = positionals.filter((id) => !benchmarks.some((benchmark) => benchmark.id === id));
const number = (given: string | undefined, otherwise: number) => (given === undefined ? otherwise : Number(given));
const [rounds, scale] = [number(values.rounds, values.smoke ? 1 : 7), number(values.scale, values.smoke ? 0.01 : 1)];
const seconds = values.seconds === undefined && !values.smoke ? undefined : number(values.seconds, 0.2);
const wrong = unknown.length > 0 || !(rounds >= 1) || !(scale > 0 && scale <= 1) || !(Number(values.largest) >= 10_000) || (seconds !== undefined && !(seconds > 0));

const HELP = `npm run bench -- [id …] [options]
--rounds 7          how many rounds count
--seconds 2         length of a slice
--largest ${LARGEST}   events of the largest log of p18
--twice             all of it twice, for p17: what disagrees by more than 15 % is marked as noise
--go-on             goes on with the latest --twice where it broke off
--keep <folder>     puts the lines elsewhere and leaves the page alone
--scale 1           shrinks what is prepared; below 1 nothing is a figure, and lines go to a folder for trials
--smoke             a trial of everything that is said: one round, tiny sizes
--report            only writes table and chart from the lines that are kept
`;

if (values.help || wrong) {
  process.stderr.write(`${HELP}${benchmarks.map(({ id, title }) => `  ${id.padEnd(7)} ${title}\n`).join('')}`);
  process.exitCode = values.help ? 0 : 64;
} else {
  const trial = values.smoke || scale < 1;
  const folder = values.keep ?? (trial ? await mkdtemp(join(tmpdir(), 'bench-trial-')) : resultsFolder);
  const begun = values['go-on'] ? latestSeries(benchmarks.flatMap(({ id }) => runsOf(id, folder))) : null;
  const series = begun ?? new Date().toISOString();
  const passes: readonly (Pass | undefined)[] = values.twice || values['go-on'] ? [{ series, number: 1 }, { series, number: 2 }] : [undefined];
  let faults = 0;
  for (const pass of values.report ? [] : passes) {
    const left = wanted.filter(({ id }) => pass === undefined || begun === null || !isThrough(runsOf(id, folder), pass));
    for (const benchmark of left) faults += await run(benchmark, { rounds, seconds: seconds ?? benchmark.seconds, scale, folder, ...(pass === undefined ? {} : { pass }) });
  }
  if (folder === resultsFolder) await writeReport(benchmarks);
  process.exitCode = faults === 0 ? 0 : 1;
}
