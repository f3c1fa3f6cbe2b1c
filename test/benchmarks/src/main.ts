import { parseArgs } from 'node:util';
import { benchmarks } from './benchmarks.js';
import { writeReport } from './harness/report.js';
import { resultsFolder } from './harness/results.js';
import { run } from './run.js';

/** `npm run bench -- [id …] [--rounds 7] [--seconds 2] [--report]`: runs, keeps the lines, writes table and chart anew. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '7' }, seconds: { type: 'string' }, keep: { type: 'string', default: resultsFolder }, report: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
});
const wanted = benchmarks.filter(({ id }) => positionals.length === 0 || positionals.includes(id));
const unknown = positionals.filter((id) => !benchmarks.some((benchmark) => benchmark.id === id));
const [rounds, seconds] = [Number(values.rounds), values.seconds === undefined ? undefined : Number(values.seconds)];

if (values.help || unknown.length > 0 || !(rounds >= 1) || (seconds !== undefined && !(seconds > 0))) {
  process.stderr.write(`npm run bench -- [id …] [--rounds 7] [--seconds 2] [--keep <folder>] [--report]\n--keep puts the lines elsewhere and leaves the page alone; --report only writes table and chart from the lines that are kept.\n${benchmarks.map(({ id, title }) => `  ${id.padEnd(4)} ${title}\n`).join('')}`);
  process.exitCode = values.help ? 0 : 64;
} else {
  let faults = 0;
  if (!values.report) for (const benchmark of wanted) faults += await run(benchmark, rounds, seconds ?? benchmark.seconds, values.keep);
  if (values.keep === resultsFolder) await writeReport(benchmarks);
  process.exitCode = faults === 0 ? 0 : 1;
}
