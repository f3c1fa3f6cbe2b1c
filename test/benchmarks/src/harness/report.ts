import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Benchmark } from './benchmark.js';
import { chart, type Bar } from './chart.js';
import { comparison, summaries, type ContenderSummary, type Goal, type Measure } from './comparison.js';
import { agreements, pairOf, TOLERANCE, type Agreement } from './repeatability.js';
import { benchmarksFolder, resultsFolder, runsOf, type RunRecord } from './results.js';
import { median, type Spread } from './statistics.js';

const BEGIN = '<!-- figures -->';
const END = '<!-- end of figures -->';

export interface GoalRow {
  readonly goal: Goal;
  readonly ratio: Spread | null;
  readonly found: string;
}

/** What became of the goals of a benchmark in one run. */
export const goalRows = ({ goals }: Benchmark, record: RunRecord): readonly GoalRow[] =>
  goals.map((goal) => {
    const ratio = comparison(record, goal.ours, goal.against, goal.measure);

    return { goal, ratio, found: ratio === null ? 'not run' : `${ratioText(goal, ratio)} ${ratio.median >= goal.least ? 'met' : 'missed'}` };
  });

/** Goals about latency speak of "at most n times"; their ratios are shown that way round. */
const ratioText = ({ measure, against }: Goal, { median, lowest, highest }: Spread): string => {
  if (typeof against === 'number') return `${digits(against / median)} [${digits(against / highest)}–${digits(against / lowest)}]`;
  const upright = measure === 'rate' || measure === 'cpu' || measure === 'server';
  const [middle, low, high] = upright ? [median, lowest, highest] : [1 / median, 1 / highest, 1 / lowest];

  return `${digits(middle)} × [${digits(low)}–${digits(high)}]`;
};

const digits = (value: number) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));
const amount = (value: number) => Math.round(value).toLocaleString('en').replaceAll(',', ' ');

/** Writes the figures of the latest run of each benchmark between the markers of the README, and the chart beside it. */
export const writeReport = async (benchmarks: readonly Benchmark[], folder = benchmarksFolder, results = resultsFolder): Promise<void> => {
  const runs = benchmarks.flatMap((benchmark) => {
    const held = runsOf(benchmark.id, results);
    const record = held.findLast(({ rounds }) => rounds.length > 0);
    const pair = pairOf(held);

    return record === undefined ? [] : [{ benchmark, record, goals: goalRows(benchmark, record), repeated: pair === null ? [] : agreements(benchmark, pair) }];
  });
  const bars: readonly Bar[] = runs.flatMap(({ benchmark, goals }) =>
    goals.flatMap(({ goal, ratio }) => (ratio === null ? [] : [{ label: `${benchmark.id.toUpperCase()}  ${goal.text}`, value: ratio.median / goal.least, low: ratio.lowest / goal.least, high: ratio.highest / goal.least }])),
  );
  await writeFile(join(folder, 'chart.svg'), chart(bars));

  const overview = ['| | goal | found: median [lowest–highest] of the rounds | |', '|---|---|---|---|'];
  for (const { benchmark, record, goals, repeated } of runs) {
    for (const { goal, ratio } of goals) {
      const noise = repeated.some((one) => one.goal === goal && one.noise);
      const state = ratio === null ? 'not run' : noise ? 'noise' : ratio.median >= goal.least ? 'met' : 'missed';
      overview.push(`| ${benchmark.id.toUpperCase()} | ${goal.text} | ${ratio === null ? '' : ratioText(goal, ratio)} | ${state}${mark(record)} |`);
    }
  }
  const text = [BEGIN, '', '![Ratios to the goals](chart.svg)', '', ...overview, '', ...runs.flatMap(({ benchmark, record }) => section(benchmark, record)), ...repetition(runs), END].join('\n');
  const file = join(folder, 'README.md');
  const page = await readFile(file, 'utf8');
  await writeFile(file, page.replace(new RegExp(`${BEGIN}[\\s\\S]*${END}`), () => text));
};

/** What the suite says when it is asked twice. */
const repetition = (runs: readonly { readonly benchmark: Benchmark; readonly repeated: readonly Agreement[] }[]): readonly string[] => {
  const rows = runs.flatMap(({ benchmark, repeated }) => repeated.map((one) => ({ id: benchmark.id.toUpperCase(), ...one })));
  if (rows.length === 0) return [];
  const agreeing = rows.filter(({ noise }) => !noise).length;

  return [
    `### P17 The whole suite twice`,
    '',
    `${agreeing} of ${rows.length} ratios agree within ${TOLERANCE * 100} %; the others are noise, and no goal of theirs counts as met.`,
    '',
    '| | goal | first run | second run | apart | |',
    '|---|---|---:|---:|---:|---|',
    ...rows.map(({ id, goal, first, second, apart, noise }) => `| ${id} | ${goal.text} | ${shown(goal, first)} | ${shown(goal, second)} | ${Math.round(apart * 100)} % | ${noise ? 'noise' : 'agrees'} |`),
    '',
  ];
};

const shown = (goal: Goal, ratio: number) => ratioText(goal, { median: ratio, lowest: ratio, highest: ratio, iqr: 0, rounds: 1 }).replace(/ \[.*/, '');

const loadsOf = ({ rounds }: RunRecord) => rounds.map(({ load }) => load);

/** What other programs took of the processors, one number a slice; of earlier lines nothing is known. */
const othersOf = ({ rounds }: RunRecord) => rounds.flatMap(({ others }) => others ?? []);

/** Processors of others from which on a machine counts as busy. */
const BUSY = 0.2;

/** A run beside other work says so wherever one of its figures stands. */
const mark = (record: RunRecord) => {
  const others = othersOf(record);

  return others.length > 0 && median(others) > BUSY ? ', busy machine' : '';
};

const othersText = (record: RunRecord) => {
  const others = othersOf(record);

  return others.length === 0 ? '' : `; other programs took ${median(others).toFixed(2)} processors`;
};

const section = (benchmark: Benchmark, record: RunRecord): readonly string[] => {
  const { machine, rounds, run } = record.head;
  const rows = summaries(record);
  // What only one contender tells stands below the table.
  const told = rows.flatMap(({ more }) => Object.keys(more));
  const extras = [...new Set(told)].filter((name) => told.indexOf(name) !== told.lastIndexOf(name));
  const alone = rows.flatMap(({ contender, more }) => {
    const own = Object.entries(more).filter(([name]) => !extras.includes(name));

    return own.length === 0 ? [] : [`${contender}: ${own.map(([name, value]) => `${name} ${digits(value)}`).join(', ')}.`];
  });
  const { contender: limit } = rows.find(({ role }) => role === 'limit') ?? rows[0]!;
  // Where every goal weighs something else than time, so do the columns.
  const [weighed] = benchmark.goals.every(({ measure }) => measure.startsWith('more:')) ? benchmark.goals : [];
  const compared: readonly Compared[] = weighed !== undefined ? [[`better than ${limit}`, limit, weighed.measure]] : [[`wall to ${limit}`, limit, 'rate'], ['CPU to it', limit, 'cpu']];
  const faults = record.checks.flatMap(({ contender, faults: found }) => found.map((fault) => `${contender}: ${fault}`));
  const settings = Object.entries(machine.server).map(([name, value]) => `${name} ${value}`).join(', ');

  return [
    `### ${benchmark.id.toUpperCase()} ${benchmark.title}`,
    '',
    `| | ${benchmark.unit}s/s | spread (IQR) | CPU µs server + client | p50 ms | p99 ms | ${extras.map((name) => `${name} | `).join('')}${compared.map(([heading]) => `${heading} | `).join('')}`,
    `|---|---:|---:|---:|---:|---:|${[...extras, ...compared].map(() => '---:|').join('')}`,
    ...rows.map((row) => line(row, extras, record, compared)),
    '',
    [benchmark.notes, ...alone].join(' '),
    '',
    `Run ${run} at ${machine.commit}: ${rounds} rounds and one to warm up; ${machine.processors} processors (${machine.model}), ${machine.gibibytes} GiB, Node ${machine.node}; load average ${Math.min(...loadsOf(record)).toFixed(1)}–${Math.max(...loadsOf(record)).toFixed(1)}${othersText(record)}.` +
      (settings === '' ? '' : ` Server: ${settings}.`) +
      ` ${faults.length === 0 ? `Checks of all ${record.checks.length} contenders passed.` : `Faults: ${faults.join(' ')}`}`,
    '',
  ];
};

/** A column that compares with the limit: heading, limit, measure. */
type Compared = readonly [heading: string, limit: string, measure: Measure];

const line = ({ contender, role, rate, serverCpu, clientCpu, p50, p99, more }: ContenderSummary, extras: readonly string[], record: RunRecord, compared: readonly Compared[]): string => {
  const cells = [
    ...[`${role === 'ours' ? `**${contender}**` : contender} (${role})`, amount(rate.median), `${Math.round(rate.iqr * 100)} %`, `${digits(serverCpu)} + ${digits(clientCpu)}`],
    ...[p50 === null ? '' : p50.toFixed(2), p99 === null ? '' : p99.toFixed(2)],
    ...extras.map((name) => (more[name] === undefined ? '' : digits(more[name]))),
    ...compared.map(([, limit, measure]) => comparison(record, contender, limit, measure)).map((ratio) => (ratio === null ? '' : digits(ratio.median))),
  ];

  return `| ${cells.join(' | ')} |`;
};
