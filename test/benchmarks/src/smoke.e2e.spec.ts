import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findKafka, testDatabases, testKafka } from '@rapport/local-infrastructure';
import { benchmarksUpTo } from './benchmarks.js';
import type { Benchmark } from './harness/benchmark.js';
import type { Broker, Entry } from './harness/contender.js';
import { firstLine, machineFacts } from './harness/machine.js';
import { writeReport } from './harness/report.js';
import { keep, runsOf } from './harness/results.js';
import { hold, type CheckLine, type RoundLine } from './harness/rounds.js';
import { inOwnProcess } from './harness/seat.js';

const TINY = { seconds: 0.2, scale: 0.01 } as const;
const benchmarks = benchmarksUpTo(100_000);
const whole = process.env['RAPPORT_WHOLE'] === 'true';

/** Others are tried once: where they take part again, only sizes and numbers of callers differ. Where not everything is wanted, so is what is ours. */
const alreadyTried = () => {
  const tried = new Set<string>();

  return ({ module, role, options }: Entry): boolean => {
    if (!whole && role !== 'ours') return true;
    const what = JSON.stringify([module, ...Object.values(options ?? {}).filter((option) => typeof option !== 'number')]);
    const again = (!whole || role === 'peer' || role === 'reference') && tried.has(what);
    tried.add(what);

    return again;
  };
};

/** Every benchmark with what is ours, as small as can be; with `RAPPORT_WHOLE=true` with every limit and peer, too. What is measured is thrown away, what is checked counts. */
describe('a smoke run', () => {
  let folder: string;
  let broker: Broker | null = null;
  let absent: ReadonlySet<string>;
  const tried = alreadyTried();
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bench-smoke-'));
    const kafka = await testKafka();
    if ('brokers' in kafka) {
      const offer = await findKafka();
      broker = { addresses: kafka.brokers, pid: null, jars: offer.kind === 'installed' ? offer.jars : null };
    }
    const programs = await Promise.all(['pgbench', 'psql'].map(async (name) => ((await firstLine(name, ['--version'])) === null ? [name] : [])));
    absent = new Set([...programs.flat(), ...(broker?.jars == null ? ['kafka-tools'] : [])]);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const smoke = async (benchmark: Benchmark) => {
    const databases = await testDatabases();
    const run = new Date().toISOString();
    const entries = benchmark.entries.filter((entry) => !absent.has(entry.module.split('/')[1]!) && !tried(entry));
    keep({ kind: 'run', benchmark: benchmark.id, run, rounds: 1, seconds: TINY.seconds, machine: await machineFacts(databases.url('postgres')) }, folder);
    await hold({
      ...{ benchmark: benchmark.id, run, entries, rounds: 1, seating: inOwnProcess, keep: (line: RoundLine | CheckLine) => keep(line, folder) },
      stageOf: async ({ options = {} }) => ({
        ...{ ...TINY, serverPid: process.pid, options, url: benchmark.server ? await databases.createDatabase('bench') : '' },
        ...(broker === null ? {} : { broker }),
      }),
    });

    return { entries, record: runsOf(benchmark.id, folder).at(-1)! };
  };

  it.each(benchmarks)('of $id measures everybody and finds nothing wrong with what is ours', async (benchmark) => {
    if (benchmark.broker === true && broker === null) return void process.stderr.write(`skipped: ${benchmark.id}, there is no Kafka on this machine.\n`);
    const { entries, record } = await smoke(benchmark);
    if (entries.length === 0) return void process.stderr.write(`skipped: ${benchmark.id}, its contenders have been tried before.\n`);

    const unmeasured = entries.filter(({ name }) => !record.rounds.some(({ contender, operations }) => contender === name && operations > 0));
    const faults = record.checks.filter(({ contender }) => entries.find(({ name }) => name === contender)!.role !== 'peer' || unmeasured.some(({ name }) => name === contender)).flatMap(({ contender, faults: found }) => found.map((fault) => `${contender}: ${fault}`));
    expect({ faults, unmeasured: unmeasured.map(({ name }) => name) }).toEqual({ faults: [], unmeasured: [] });
    expect(record.checks).toHaveLength(entries.length);
  });

  it('names contenders of its own in every goal', () => {
    for (const { entries, goals } of benchmarks) {
      const names = entries.map(({ name }) => name);
      for (const { ours, against } of goals) expect(names).toEqual(expect.arrayContaining(typeof against === 'number' ? [ours] : [ours, against]));
      expect(new Set(names).size).toBe(names.length);
    }
    expect(new Set(benchmarks.map(({ id }) => id)).size).toBe(benchmarks.length);
  });

  it('can be written down as any other', async () => {
    const { writeFile, readFile } = await import('node:fs/promises');
    await writeFile(join(folder, 'README.md'), '<!-- figures -->\n<!-- end of figures -->\n');
    await writeReport(benchmarks, folder, folder);
    const page = await readFile(join(folder, 'README.md'), 'utf8');
    for (const { id } of benchmarks.filter(({ broker: wanted, id }) => (wanted !== true || broker !== null) && runsOf(id, folder).some(({ rounds }) => rounds.length > 0))) expect(page).toContain(`### ${id.toUpperCase()} `);
    expect(page).not.toMatch(/NaN|undefined|Infinity/);
  });
});
