import { join } from 'node:path';
import type { Benchmark } from './harness/benchmark.js';
import { startBroker } from './harness/broker.js';
import { summaries } from './harness/comparison.js';
import { machineFacts } from './harness/machine.js';
import { goalRows } from './harness/report.js';
import { benchmarksFolder, keep, runsOf, type Pass } from './harness/results.js';
import { hold } from './harness/rounds.js';
import { inOwnProcess } from './harness/seat.js';
import { startServer } from './harness/server.js';

const say = (text: string) => void process.stdout.write(`${text}\n`);
const state = join(benchmarksFolder, '../../.rapport/benchmarks');

/** How much of a benchmark is run. */
export interface Extent {
  readonly rounds: number;
  readonly seconds: number;
  /** 1 in a measurement; less for a trial. */
  readonly scale: number;
  /** Where the lines are kept. */
  readonly folder: string;
  readonly pass?: Pass;
}

/** Runs one benchmark and answers how many faults its checks found in what is ours; those of others are shown and kept. Time alone fails nothing. */
export const run = async (benchmark: Benchmark, { rounds, seconds, scale, folder, pass }: Extent): Promise<number> => {
  const name = new Date().toISOString();
  say(`\n${benchmark.id.toUpperCase()} ${benchmark.title}`);
  const broker = benchmark.broker === true ? await startBroker(state, say) : undefined;
  if (broker === null) return 0;
  const server = benchmark.server ? await startServer(state) : null;
  try {
    const machine = await machineFacts(server?.url ?? null);
    keep({ kind: 'run', benchmark: benchmark.id, run: name, rounds, seconds, ...(pass === undefined ? {} : { pass }), machine }, folder);
    say(`${machine.processors} processors (${machine.model}), ${machine.gibibytes} GiB, ${machine.system}, Node ${machine.node}, load ${machine.load.join(' ')}`);
    if (server !== null) say(Object.entries(machine.server).map(([setting, value]) => `${setting} ${value}`).join(', '));

    let databases = 0;
    await hold({
      ...{ benchmark: benchmark.id, run: name, entries: benchmark.entries, rounds, seating: inOwnProcess },
      stageOf: async ({ options = {} }) => ({
        url: server === null ? '' : await server.createDatabase(`${benchmark.id}_${(databases += 1)}`),
        ...{ serverPid: server?.pid ?? null, seconds, scale, options },
        ...(broker === undefined ? {} : { broker: { addresses: broker.addresses, pid: broker.pid, jars: broker.jars } }),
      }),
      keep: (line) => {
        keep(line, folder);
        if (line.kind === 'round') say(`round ${line.round}  ${line.contender.padEnd(36)} ${Math.round(line.operations / line.seconds)} ${benchmark.unit}s/s, load ${line.load.toFixed(1)}`);
        for (const fault of line.kind === 'check' ? line.faults : []) say(`FAULT  ${line.contender}: ${fault}`);
      },
    });
  } finally {
    await server?.stop();
    await broker?.stop();
  }

  const record = runsOf(benchmark.id, folder).at(-1)!;
  for (const { contender, rate, serverCpu, clientCpu, p50, p99 } of summaries(record)) {
    say(`${contender.padEnd(42)} ${Math.round(rate.median)}/s (IQR ${Math.round(rate.iqr * 100)} %), CPU ${serverCpu.toFixed(1)} + ${clientCpu.toFixed(1)} µs${p50 === null ? '' : `, p50 ${p50.toFixed(2)} ms, p99 ${p99!.toFixed(2)} ms`}`);
  }
  for (const { goal, found } of goalRows(benchmark, record)) say(`goal: ${goal.text.padEnd(48)} ${found}`);

  const ours = new Set(benchmark.entries.filter(({ role }) => role === 'ours').map(({ name: contender }) => contender));

  return record.checks.filter(({ contender }) => ours.has(contender)).reduce((sum, { faults }) => sum + faults.length, 0);
};
