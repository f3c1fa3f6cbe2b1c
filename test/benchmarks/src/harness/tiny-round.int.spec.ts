import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testDatabases } from '@rapport/local-infrastructure';
import { contend as ours } from '../append/ours.js';
import { appendBenchmarks } from '../append/benchmarks.js';
import { withClient } from '../append/log-table.js';
import { contend as pgbench } from '../append/pgbench.js';
import { contend as preparedInsert } from '../append/prepared-insert.js';
import { replayBenchmarks } from '../replay/benchmarks.js';
import { contend as pages } from '../replay/pg-pages.js';
import { contend as psql } from '../replay/psql.js';
import { contend as replay } from '../replay/ours.js';
import type { Benchmark } from './benchmark.js';
import { summaries } from './comparison.js';
import type { Contend } from './contender.js';
import { firstLine, machineFacts } from './machine.js';
import { writeReport } from './report.js';
import { keep, runsOf } from './results.js';
import { hold, type CheckLine, type RoundLine } from './rounds.js';
import { inThisProcess } from './seat.js';

const modules: Readonly<Record<string, Contend>> = { 'append/ours': ours, 'append/pgbench': pgbench, 'append/prepared-insert': preparedInsert, 'replay/ours': replay, 'replay/psql': psql, 'replay/pg-pages': pages };

describe('one tiny round', () => {
  let programs: ReadonlySet<string>;
  let folder: string;
  beforeAll(async () => {
    programs = new Set((await Promise.all(['pgbench', 'psql'].map(async (name) => ((await firstLine(name, ['--version'])) === null ? [] : [name])))).flat());
    folder = await mkdtemp(join(tmpdir(), 'bench-spec-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const tiny = async (benchmark: Benchmark, urls: string[] = []) => {
    const databases = await testDatabases();
    const entries = benchmark.entries.filter(({ module }) => module in modules && (!/pgbench|psql/.test(module) || programs.has(module.split('/')[1]!)));
    const run = new Date().toISOString();
    const machine = await machineFacts(databases.url('postgres'));
    keep({ kind: 'run', benchmark: benchmark.id, run, rounds: 1, seconds: 0.2, machine }, folder);
    await hold({
      ...{ benchmark: benchmark.id, run, entries, rounds: 1, seating: inThisProcess(modules), keep: (line: RoundLine | CheckLine) => keep(line, folder) },
      stageOf: async ({ options = {} }) => {
        const url = await databases.createDatabase('bench');
        urls.push(url);
        return { url, serverPid: process.pid, seconds: 0.2, scale: 0.02, options: { ...options, callers: 4 } };
      },
    });

    return { record: runsOf(benchmark.id, folder).at(-1)!, entries };
  };

  it.each([appendBenchmarks[0]!, replayBenchmarks[0]!])('of $id leaves lines, figures and clean checks', async (benchmark) => {
    const { record, entries } = await tiny(benchmark);
    expect(entries.length).toBeGreaterThanOrEqual(2);
    expect(record.checks.map(({ contender, faults }) => ({ contender, faults }))).toEqual(entries.map(({ name }) => ({ contender: name, faults: [] })));
    expect(record.rounds.map(({ contender }) => contender).sort()).toEqual(entries.map(({ name }) => name).sort());
    expect(record.rounds.filter(({ others }) => !Number.isFinite(others) || others! < 0)).toEqual([]);
    for (const { rate } of summaries(record)) expect(rate.median).toBeGreaterThan(0);
    expect(record.head.machine.server['server_version']).toMatch(/^18/);
  });

  it('finds an acknowledged event that is gone', async () => {
    const database = await (await testDatabases()).createDatabase('bench');
    const contender = await ours({ url: database, serverPid: null, seconds: 0.1, scale: 1, options: { callers: 2 } });
    await contender.slice();
    expect(await contender.check()).toEqual([]);
    await withClient(database, async (client) => {
      await client.query('alter table log.events disable trigger all');
      await client.query('delete from log.events where (lane, position) = (select lane, position from log.events order by lane, position limit 1)');
    });
    expect((await contender.check()).join(' ')).toMatch(/acknowledged/);
    await contender.close();
  });

  it('is told when a contender breaks, and the others go on', async () => {
    const lines: (RoundLine | CheckLine)[] = [];
    const broken: Contend = () => Promise.reject(new Error('no such peer'));
    const works: Contend = () => Promise.resolve({ slice: () => Promise.resolve({ operations: 1, seconds: 1 }), check: () => Promise.resolve([]), close: () => Promise.resolve() });
    await hold({
      ...{ benchmark: 'p0', run: 'now', rounds: 2, seating: inThisProcess({ broken, works }), keep: (line: RoundLine | CheckLine) => void lines.push(line) },
      entries: [
        { name: 'broken', role: 'peer', module: 'broken' },
        { name: 'works', role: 'ours', module: 'works' },
      ],
      stageOf: ({ options = {} }) => Promise.resolve({ url: '', serverPid: null, seconds: 1, scale: 1, options }),
    });
    expect(lines.filter(({ kind }) => kind === 'round').map(({ contender }) => contender)).toEqual(['works', 'works', 'works']);
    expect(lines.filter((line) => line.kind === 'check').map(({ contender, faults }) => [contender, faults])).toEqual([['broken', ['no such peer']], ['works', []]]);
  });

  it('becomes a table and a chart', async () => {
    const page = join(folder, 'README.md');
    await writeFile(page, '# before\n<!-- figures -->\nold\n<!-- end of figures -->\nafter\n');
    await writeReport([appendBenchmarks[0]!, replayBenchmarks[0]!], folder, folder);
    const text = await readFile(page, 'utf8');
    expect(text).toMatch(/^# before\n<!-- figures -->[^]*### P1 [^]*\*\*ours\*\* \(ours\)[^]*### P7 [^]*<!-- end of figures -->\nafter\n$/);
    expect(text).not.toContain('old\n');
    expect(await readFile(join(folder, 'chart.svg'), 'utf8')).toContain('</svg>');
  });
});
